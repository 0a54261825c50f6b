/** The guides on vitest, `node:test`, msw and proxies compile and run, each with the package that it is about. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createFakeMembersApi } from '../../../src/testing/index.js';
import { installPackages } from '../../lib/install-packages.js';
import { repoRoot } from '../../lib/repo-root.js';
import { startProxy, startTlsFront } from '../../package/corporate-network.js';
import { type Ended, run } from '../child-process.js';
import { complaints } from '../complaints.js';
import { companionGuides, programs } from '../guides.js';

// The packages are installed once, and runners take their time to start.
jest.setTimeout(300_000);

const here = join(repoRoot, 'tools/samples/companions');
const guides = programs.filter(({ page }) => companionGuides.includes(page));
let folder: string;

beforeAll(() => {
  installPackages(here);
  // Below this folder, from where its packages are found.
  mkdirSync(join(here, 'dist'), { recursive: true });
  folder = mkdtempSync(join(here, 'dist/guide-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the program of a guide into a file. */
function program(guide: string, name: string): string {
  const file = join(folder, name);
  writeFileSync(file, guides.find(({ page }) => page === `docs/${guide}.md`)?.code ?? '');
  return file;
}

const node = (env: Record<string, string>, ...args: string[]): Promise<Ended> =>
  run(process.execPath, ['--import', 'tsx', ...args], env);

test('every guide compiles', () => {
  expect(guides).toHaveLength(companionGuides.length);
  expect(complaints(guides, here)).toEqual([]);
});

test('vitest', async () => {
  program('vitest', 'members.vitest.ts');
  const vitest = join(here, 'node_modules/vitest/vitest.mjs');
  const flags = ['run', '--root', folder, '--config', join(here, 'vitest.config.js')];
  const { code, out, err } = await run(process.execPath, [vitest, ...flags], {});
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/4 passed/);
});

test('node:test', async () => {
  const { code, out } = await node({}, '--test', program('node-test', 'members.node.mts'));
  expect(code).toBe(0);
  expect(out).toMatch(/pass 4\b/);
});

test('msw', async () => {
  const { out, err } = await node({}, program('msw', 'msw.mts'));
  expect([out, err]).toEqual(['45\n1\n403 APIG.1005\n', '']);
});

test('a proxy with a password, in front of a service with a private CA', async () => {
  const host = 'apig.cn-north-4.myhuaweicloud.com';
  const fake = await createFakeMembersApi({ members: 45 }).listen();
  const service = await startTlsFront(folder, host, Number(new URL(fake.url).port));
  const proxy = await startProxy(service.port, 'user:s3cret');
  const ca = service.certificate;
  const url = (password: string) => proxy.url.replace('//', `//user:${password}@`);
  const env = { CORPORATE_PROXY: url('s3cret'), CORPORATE_CA: ca, APIG_AUTH_TOKEN: 'any' };
  const file = program('proxies', 'proxies.mts');
  try {
    const { out, err } = await node({ ...env, HTTPS_PROXY: url('s3cret'), NODE_EXTRA_CA_CERTS: ca }, file);
    expect([out, err]).toEqual(['45\n45\n45\n', '']);
    expect(proxy.requests).toEqual(Array(3).fill(`CONNECT ${host}:443 200`));

    const unknown = await node({ ...env, HTTPS_PROXY: url('s3cret') }, file);
    expect(unknown.err).toContain('TLS failed');
    expect(unknown.err).not.toContain('s3cret');

    const wrong = await node({ ...env, HTTPS_PROXY: url('wr0ng'), NODE_EXTRA_CA_CERTS: ca }, file);
    expect(wrong.err).toContain('proxy wants a password');
    expect(wrong.err).not.toContain('wr0ng');
  } finally {
    await proxy.close();
    service.close();
    await fake.close();
  }
});
