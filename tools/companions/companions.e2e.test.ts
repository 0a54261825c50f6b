/** The programs of docs/runners-and-proxies.md run, each with the package that it is about. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { installPackages } from '../install-packages.js';
import { repoRoot } from '../repo-root.js';
import { run } from '../samples-child.js';

// The packages are installed once, and runners take their time to start.
jest.setTimeout(300_000);

const here = join(repoRoot, 'tools/companions');
const guide = readFileSync(join(repoRoot, 'docs/runners-and-proxies.md'), 'utf8');
const blocks = [...guide.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code = '']) => code);
let folder: string;

beforeAll(() => {
  installPackages(here);
  // Below this folder, from where its packages are found.
  mkdirSync(join(here, 'dist'), { recursive: true });
  folder = mkdtempSync(join(here, 'dist/guide-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the one block that imports a package into a file. */
function program(imported: string, name: string): string {
  const [code, ...more] = blocks.filter((block) => block.includes(`from '${imported}'`));
  if (code === undefined || more.length > 0) throw new Error(`not one block imports ${imported}`);
  const file = join(folder, name);
  writeFileSync(file, code);
  return file;
}

const tsx = ['--import', 'tsx'];

test('vitest', async () => {
  program('vitest', 'members.vitest.js');
  const vitest = join(here, 'node_modules/vitest/vitest.mjs');
  const flags = ['run', '--root', folder, '--config', join(here, 'vitest.config.js')];
  const { code, out, err } = await run(process.execPath, [vitest, ...flags], {});
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/1 passed/);
});

test('node:test', async () => {
  const file = program('node:test', 'members.test.mts');
  const { code, out } = await run(process.execPath, [...tsx, '--test', file], {});
  expect(code).toBe(0);
  expect(out).toMatch(/pass 1\b/);
});

test('msw', async () => {
  const { out, err } = await run(process.execPath, [...tsx, program('msw', 'msw.mts')], {});
  expect([out, err]).toEqual(['45\n', '']);
});

test('a proxy, by undici', async () => {
  const asked: unknown[] = [];
  const proxy = createServer().on('connect', ({ url, headers }, socket) => {
    asked.push([url, headers['proxy-authorization']]);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const HTTPS_PROXY = `http://user:password@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  try {
    const env = { HTTPS_PROXY, APIG_AUTH_TOKEN: 'good' };
    const { code } = await run(process.execPath, [...tsx, program('undici', 'proxy.mts')], env);
    expect(code).not.toBe(0);
  } finally {
    proxy.close();
  }
  const basic = `Basic ${Buffer.from('user:password').toString('base64')}`;
  expect(asked[0]).toEqual(['apig.cn-north-4.myhuaweicloud.com:443', basic]);
});

test('every block of the guide is one of these', () => {
  expect(blocks).toHaveLength(4);
});
