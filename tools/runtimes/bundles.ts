import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build, version as esbuildVersion } from 'esbuild';
import { startBrowser } from '../lib/chromium.js';
import { execute } from '../lib/execute.js';
import { installedHere, sources } from './folders.js';
import { serveBesideFake } from './same-origin.js';
import type { Setting, Trial } from './trial.js';

/** Bundles of the program, run in Chromium. */
export function bundles(setting: Setting): Trial[] {
  return [
    { name: 'Vite, in Chromium', run: () => withVite(setting) },
    { name: 'esbuild, in Chromium', run: () => withEsbuild(setting) },
  ];
}

async function withVite(setting: Setting): Promise<string> {
  const folder = await sources(setting, 'vite', ['index.html', 'page.ts']);
  const vite = installedHere('vite/bin/vite.js');
  await execute(folder, process.execPath, vite, 'build', '--logLevel', 'error');
  const chromium = await inChromium(join(folder, 'dist'), setting.endpoint);
  const version = /vite\/(\S+)/.exec(await execute(folder, process.execPath, vite, '--version'))?.[1];
  return `${version}, ${chromium}`;
}

async function withEsbuild(setting: Setting): Promise<string> {
  const folder = await sources(setting, 'esbuild', ['index.html', 'page.ts']);
  // The page asks for its script under the name of the source.
  await build({
    entryPoints: [join(folder, 'page.ts')],
    outfile: join(folder, 'dist/page.ts'),
    bundle: true,
    minify: true,
    format: 'esm',
  });
  await cp(join(folder, 'index.html'), join(folder, 'dist/index.html'));
  return `${esbuildVersion}, ${await inChromium(join(folder, 'dist'), setting.endpoint)}`;
}

/** Opens the page in a folder, waits for its calls, and gives the version of the browser. */
async function inChromium(folder: string, endpoint: string): Promise<string> {
  const server = await serveBesideFake(folder, endpoint);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.evaluate('called');
    return browser.version();
  } finally {
    await browser.close();
    await server.close();
  }
}
