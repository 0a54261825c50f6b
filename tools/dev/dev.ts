/**
 * `npm run dev`: after every edit of the description, the client or the suite: lint, derive, type check, and the
 * contract checks on a new mock.
 */
import { join, relative } from 'node:path';
import { watch } from 'chokidar';
import { generate } from '../generate/generate.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import type { ContractResult } from './contract.js';
import { lintProblems } from './lint-problems.js';
import { foldInto, linesOf, type Problem } from './problem.js';
import { type DevProcess, devProcess } from './process.js';
import { typeErrors } from './type-errors.js';

const watched = ['openapi', 'src', 'contract-tests'].map((folder) => join(repoRoot, folder));

/** The process whose mock is up, and one that waits for the next edit: a process never reloads a module. */
let mock: DevProcess | undefined;
let spare = devProcess('contract.ts');
let port = 0;

type Found = readonly Problem[] | string | undefined;

/** Does a step, and prints how it went; gives its problems, none when all is well. */
async function step(name: string, work: () => Promise<Found>): Promise<readonly Problem[]> {
  const started = performance.now();
  const failed = (error: unknown): Found => [
    { where: name, message: error instanceof Error ? error.message : String(error) },
  ];
  const found = await work().catch(failed);
  const problems = Array.isArray(found) ? found : [];
  const remark = typeof found === 'string' ? `  ${found}` : '';
  console.log(`  ${problems.length > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${seconds(started)}${remark}`);
  return problems;
}

async function checkContract(): Promise<Found> {
  await mock?.end();
  mock = spare;
  const { url, checks, problems } = await mock.run<ContractResult>(port);
  port = Number(new URL(url).port);
  return problems.length > 0 ? problems : `${checks} checks, the mock is at ${url}`;
}

/**
 * One run: prints each cause, then what was verified. What was not derived is not checked any further.
 *
 * @returns the causes; undefined when nothing was derived
 */
async function verify(since: number): Promise<Problem[] | undefined> {
  const linting = step('lint', lintProblems);
  const deriving = step('derive', async () => void (await generate(join(repoRoot, 'generated'))));
  const [linted, underivable] = await Promise.all([linting, deriving]);
  const isDerived = underivable.length === 0;
  const [types = [], contract = []] = isDerived
    ? await Promise.all([step('types', typeErrors), step('contract', checkContract)])
    : [];
  // What cannot be bundled cannot be linted either, and lint says why.
  const causes = [...foldInto(linted, contract), ...(linted.length > 0 ? [] : underivable), ...types];
  for (const cause of causes.slice(0, shown)) console.log(linesOf(cause).join('\n'));
  if (causes.length > shown) console.log(`... and ${causes.length - shown} causes more.`);
  console.log(
    causes.length > 0 || !isDerived
      ? `Not verified, after ${seconds(since)}.`
      : `Verified: lint, types, and the contract checks of description and mock, in ${seconds(since)}.`,
  );
  if (mock === spare) spare = devProcess('contract.ts');
  return isDerived ? causes : undefined;
}

/** More would scroll the first cause off the screen. */
const shown = 8;

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

void runScript(import.meta.url, async () => {
  let edited: { file: string; at: number } | undefined = { file: 'everything', at: performance.now() };
  let running = false;
  const allEdited = new Set<string>();

  /** Says what is left to do, unless the next edit has begun: the verdict does not wait for this. */
  async function remind(causes: readonly Problem[]): Promise<void> {
    // Loaded only now, so that the first verdict does not wait for it.
    const { todo } = await import('./todo.js');
    const left = await todo(causes, allEdited).catch((error) => [String(error)]);
    if (running) return;
    const nothing =
      'Nothing else to do for this edit, as far as npm run dev sees. npm run check runs every test.';
    console.log(left.length > 0 ? ['Still to do:', ...left].join('\n  ') : nothing);
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    let causes: Problem[] | undefined;
    while (edited) {
      const { file, at } = edited;
      edited = undefined;
      console.log(`\n${new Date().toLocaleTimeString('en-GB')} ${file}`);
      causes = await verify(at);
    }
    running = false;
    if (causes) void remind(causes);
  }

  // `fs.watch` loses a file on Linux once an editor replaces it, which is how most of them save.
  watch(watched, { ignoreInitial: true }).on('all', (_, path) => {
    if (!/\.(ya?ml|json|ts)$/.test(path)) return;
    const file = relative(repoRoot, path);
    allEdited.add(file);
    edited ??= { file, at: performance.now() };
    // An editor writes a file in several steps.
    setTimeout(run, 50);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  await run();
});
