import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { execute } from '../lib/execute.js';
import { installedHere, sources } from './folders.js';
import type { Setting, Trial } from './trial.js';

const nodes = ['20', '22', '24', '26'];

/** The binaries themselves, because the packages that choose one need an install script. */
const node = (version: string) => installedHere(`node-${version}/bin/node`);
const bun = installedHere('@oven/bun-linux-x64-baseline/bin/bun');
const deno = installedHere('@deno/linux-x64-glibc/deno');
const workerd = installedHere('@cloudflare/workerd-linux-64/bin/workerd');

/** Every runtime runs the program with the package as it was installed; workerd takes a bundle, as its users make. */
export async function runtimes(setting: Setting): Promise<Trial[]> {
  const { endpoint } = setting;
  const folder = await sources(setting, 'runtimes', ['main.ts', 'main.cts', 'worker.ts']);
  const main = await built(folder, 'main.ts', 'esm');
  const required = await built(folder, 'main.cts', 'cjs');
  const run = (command: string, ...args: string[]) => execute(folder, command, ...args, endpoint);
  return [
    ...nodes.flatMap((version) => [
      { name: `Node ${version}, import`, run: () => run(node(version), main) },
      { name: `Node ${version}, require`, run: () => run(node(version), required) },
    ]),
    { name: 'Bun', run: () => run(bun, main) },
    {
      name: 'Deno',
      run: () => {
        const settings = [`DENO_DIR=${join(folder, '.deno')}`, 'DENO_NO_UPDATE_CHECK=1'];
        return run('env', ...settings, deno, 'run', '--no-prompt', '--allow-net=127.0.0.1', main);
      },
    },
    { name: 'workerd', run: () => inWorkerd(folder, endpoint) },
  ];
}

/** The program without its types; what it imports from packages stays an import, or a `require`. */
async function built(folder: string, main: string, format: 'esm' | 'cjs'): Promise<string> {
  const outfile = join(folder, `main.${format === 'esm' ? 'mjs' : 'cjs'}`);
  await build({
    entryPoints: [join(folder, main)],
    outfile,
    bundle: true,
    packages: 'external',
    format,
    platform: 'node',
    target: 'esnext',
  });
  return outfile;
}

async function inWorkerd(folder: string, endpoint: string): Promise<string> {
  await build({
    entryPoints: [join(folder, 'worker.ts')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker'],
  });
  await writeFile(join(folder, 'worker.capnp'), workerConfig(endpoint));
  await execute(folder, workerd, 'test', 'worker.capnp');
  return (await execute(folder, workerd, '--version')).replace('workerd ', '');
}

/** A worker that may connect to this machine, and to nothing else. */
const workerConfig = (endpoint: string) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (
    modules = [(name = "worker", esModule = embed "worker.js")],
    bindings = [(name = "ENDPOINT", text = "${endpoint}")],
    compatibilityDate = "2026-01-01",
    globalOutbound = "loopback",
  )),
  (name = "loopback", network = (allow = ["local"])),
]);
`;
