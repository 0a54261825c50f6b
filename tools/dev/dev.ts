/**
 * `npm run dev`: after every edit of the description, the client or the suite: lint, derive, type check, and the
 * contract checks on a new mock.
 */
import { join, relative } from 'node:path';
import { watch } from 'chokidar';
import { generate } from '../generate/generate.js';
import { redocly } from '../lib/redocly.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import type { ContractResult } from './contract.js';
import { type DevProcess, devProcess } from './process.js';
import { typeErrors } from './type-errors.js';

const watched = ['openapi', 'src', 'contract-tests'].map((folder) => join(repoRoot, folder));

/** The process whose mock is up, and one that waits for the next edit: a process never reloads a module. */
let mock: DevProcess | undefined;
let spare = devProcess('contract.ts');
let port = 0;

/** Does a step, and prints how it went. */
async function step(name: string, work: () => Promise<string[] | string | undefined>): Promise<boolean> {
  const started = performance.now();
  const failed = (error: unknown) => [error instanceof Error ? error.message : String(error)];
  const found = await work().catch(failed);
  const problems = Array.isArray(found) ? found : [];
  const remark = typeof found === 'string' ? `  ${found}` : '';
  console.log(`  ${problems.length > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${seconds(started)}${remark}`);
  for (const problem of problems.slice(0, 20)) console.log(problem);
  if (problems.length > 20) console.log(`... and ${problems.length - 20} more`);
  return problems.length === 0;
}

/** What cannot be bundled cannot be linted either, and lint has said why. */
async function derive(linting: Promise<boolean>): Promise<undefined> {
  try {
    await generate(join(repoRoot, 'generated'));
  } catch (error) {
    throw (await linting) ? error : new Error('See above.');
  }
}

async function checkContract(): Promise<string[] | string> {
  await mock?.end();
  mock = spare;
  const { url, checks, problems } = await mock.run<ContractResult>(port);
  port = Number(new URL(url).port);
  return problems.length > 0 ? problems : `${checks} checks, the mock is at ${url}`;
}

/** One run. Each step shows its problems; what was not derived is not checked any further. */
async function verify(since: number): Promise<void> {
  const linting = step('lint', async () => void (await redocly('lint')));
  const deriving = step('derive', () => derive(linting));
  const [linted, derived] = await Promise.all([linting, deriving]);
  const checked = derived
    ? await Promise.all([step('types', typeErrors), step('contract', checkContract)])
    : [];
  const verified = linted && derived && checked.every(Boolean);
  console.log(verified ? `Verified in ${seconds(since)}.` : `Not verified, after ${seconds(since)}.`);
  if (mock === spare) spare = devProcess('contract.ts');
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

void runScript(import.meta.url, async () => {
  let edited: { file: string; at: number } | undefined = { file: 'everything', at: performance.now() };
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (edited) {
      const { file, at } = edited;
      edited = undefined;
      console.log(`\n${new Date().toLocaleTimeString('en-GB')} ${file}`);
      await verify(at);
    }
    running = false;
  }

  // `fs.watch` loses a file on Linux once an editor replaces it, which is how most of them save.
  watch(watched, { ignoreInitial: true }).on('all', (_, path) => {
    if (!/\.(ya?ml|json|ts)$/.test(path)) return;
    edited ??= { file: relative(repoRoot, path), at: performance.now() };
    // An editor writes a file in several steps.
    setTimeout(run, 50);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  await run();
});
