/**
 * `npm run test:runtimes`: packs the package, installs it into a new project, and makes real calls to the fake from
 * every compiler, runtime and bundler. On Linux x64, whose binaries the lockfile of this folder names.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from '../lib/install-packages.js';
import { table } from '../lib/markdown.js';
import { runScript } from '../lib/run-script.js';
import { packAndInstall } from '../package/pack.js';
import { bundles } from './bundles.js';
import { compilers } from './compilers.js';
import { here } from './folders.js';
import { runtimes } from './runtimes.js';
import type { Trial } from './trial.js';

/** How many trials run at the same time. */
const atOnce = 2;

void runScript(import.meta.url, async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The runtimes are installed for Linux on x64 alone.');
  }
  installPackages(here);
  const { project, remove } = await packAndInstall();
  try {
    const failures = await tryIn(project);
    if (failures.length > 0) throw new Error(failures.join('\n\n'));
  } finally {
    await remove();
  }
});

async function tryIn(project: string): Promise<string[]> {
  const fake = await startFake(project);
  try {
    const setting = { project, endpoint: fake.url };
    return await tryAll([...compilers(setting), ...(await runtimes(setting)), ...bundles(setting)]);
  } finally {
    await fake.close();
  }
}

/** The fake of the installed package. It takes a minute for the name `slow`. */
async function startFake(project: string) {
  const path = createRequire(join(project, 'main.js')).resolve('apig-members/testing');
  const testing: typeof import('../../src/testing/index.js') = await import(pathToFileURL(path).href);
  return testing
    .createFakeMembersApi({
      members: 45,
      faults: ({ query }) => (query.name === 'slow' ? { fault: 'delay', ms: 60_000 } : undefined),
    })
    .listen();
}

/** Prints a table of all, and gives what the failed ones said. */
async function tryAll(trials: Trial[]): Promise<string[]> {
  const rows: [name: string, version: string, result: string][] = [];
  const failures: string[] = [];
  const left = [...trials.entries()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [at, { name, run }] = next;
      try {
        rows[at] = [name, (await run()).trim(), 'ok'];
      } catch (error) {
        rows[at] = [name, '', 'failed'];
        failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  console.log(`${table(['consumer', 'version', 'result'], rows)}\n`);
  return failures;
}
