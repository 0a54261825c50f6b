import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from '../lib/execute.js';
import { installedHere, sources } from './folders.js';
import type { Setting, Trial } from './trial.js';

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  resolveJsonModule: true,
  target: 'es2022',
  rootDir: '.',
  outDir: 'out',
};

/** The types of Node alone, and of the browser alone: the declarations of the package need either of them. */
const nodeTypes = { lib: ['es2022'], types: ['node'], typeRoots: [installedHere('@types')] };
const browserTypes = { lib: ['es2022', 'dom', 'dom.iterable'], types: [] };

interface Mode {
  name: string;
  main: string;
  type: 'module' | 'commonjs';
  options: object;
}

const nodenext = { ...nodeTypes, module: 'nodenext', moduleResolution: 'nodenext' };
const bundler = { ...browserTypes, module: 'esnext', moduleResolution: 'bundler' };
const asModule: Mode[] = [
  { name: 'nodenext', main: 'main.ts', type: 'module', options: nodenext },
  { name: 'bundler', main: 'main.ts', type: 'module', options: bundler },
];
const all: Mode[] = [
  ...asModule,
  { name: 'nodenext, require', main: 'main.cts', type: 'commonjs', options: nodenext },
];

const modes: [version: string, modes: Mode[]][] = [
  // Before 5.8 the compiler does not know that `require` can load an ES module.
  ['5.4', asModule],
  ['5.9', all],
  ['6', all],
  ['7', all],
];

/** Every compiler checks the program and what the package declares, in strict projects; Node runs what comes out. */
export function compilers(setting: Setting): Trial[] {
  return modes.flatMap(([version, modes]) =>
    modes.map((mode) => ({
      name: `TypeScript ${version}, ${mode.name}`,
      run: () => compile(installedHere(`typescript-${version}/bin/tsc`), mode, version, setting),
    })),
  );
}

async function compile(tsc: string, mode: Mode, version: string, setting: Setting) {
  const { main, type, options } = mode;
  const folder = await sources(setting, `typescript-${version}-${mode.name.replace(/\W+/g, '-')}`, [main]);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type }));
  const config = { compilerOptions: { ...strict, ...options }, files: [main] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await execute(folder, process.execPath, tsc, '-p', '.');
  await execute(folder, process.execPath, `out/${main.replace(/ts$/, 'js')}`, setting.endpoint);
  return (await execute(folder, process.execPath, tsc, '--version')).replace('Version ', '');
}
