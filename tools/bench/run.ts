/**
 * `npm run bench`: speed, whole-list time, memory and size, each as a ratio within this run. `--quick` takes fewer rounds.
 * An aim that depends on how busy the machine is may be missed. A floor far below it fails the run, as growing memory does.
 *
 * The scripts are compiled first and run by Node alone: what runs TypeScript directly slows closures down.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { installPackages } from '../lib/install-packages.js';
import { runScript } from '../lib/run-script.js';
import { peerSizes } from './peer-sizes.js';

const here = dirname(fileURLToPath(import.meta.url));
const compiled = join(here, 'dist');
const flags = process.argv.slice(2);

void runScript(import.meta.url, async () => {
  // A lockfile of its own keeps the compared clients out of the dependencies of the project.
  installPackages(here);
  await compile();
  const command = ['npm run bench', ...flags].join(' -- ');
  console.log(`\`${command}\` on Node ${process.version}, ${availableParallelism()} cores.\n`);
  const failed: string[] = [];
  for (const script of ['throughput', 'whole-list', 'memory']) {
    const execArgv = script === 'memory' ? ['--expose-gc'] : [];
    const child = fork(join(compiled, `${script}.js`), flags, { execArgv });
    const [code] = await once(child, 'exit');
    if (code !== 0) failed.push(script);
    console.log();
  }
  console.log(await peerSizes());
  if (failed.length > 0) throw new Error(`Not as it should be: ${failed.join(', ')}.`);
});

/** Into this folder, from where Node finds the packages beside it. */
async function compile(): Promise<void> {
  rmSync(compiled, { recursive: true, force: true });
  await build({
    entryPoints: ['throughput', 'whole-list', 'memory', 'server'].map((script) => join(here, `${script}.ts`)),
    outdir: compiled,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
}
