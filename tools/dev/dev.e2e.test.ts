/** `npm run dev`, in a copy of the project: what it says after an edit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { repoRoot } from '../lib/repo-root.js';

// Starting all of it takes its time on a busy machine.
jest.setTimeout(120_000);

const left = new Set(['.git', 'dist', 'node_modules']);
const copy = mkdtempSync(join(tmpdir(), 'dev-'));
let dev: ChildProcess;
let said = '';

beforeAll(() => {
  cpSync(repoRoot, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(repoRoot, 'node_modules'), join(copy, 'node_modules'));
  dev = spawn(process.execPath, ['--import', 'tsx', 'tools/dev/dev.ts'], { cwd: copy });
  for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (text) => (said += text));
});

afterAll(async () => {
  dev.kill();
  await once(dev, 'close');
  rmSync(copy, { recursive: true });
});

/** What it says from now on, up to its verdict. */
async function verdict(): Promise<string> {
  while (!/erified.* s\.$/m.test(said)) {
    if (dev.exitCode !== null) throw new Error(`It ended. ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const all = said;
  said = '';
  return all;
}

/** Edits a file as most editors do: the new one takes its place. */
function edit(file: string, from: string, to: string): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(`${path}~`, text.replace(from, to));
  renameSync(`${path}~`, path);
}

const member = 'openapi/components/schemas/VpcMemberInfo.yaml';

test('it starts by verifying all', async () => {
  expect(await verdict()).toMatch(/✓ lint.*mock is at http:\/\/127\.0\.0\.1:\d+.*^Verified/ms);
});

test('a bound that is not that of the service is shown with the line in the description', async () => {
  edit(member, 'maximum: 10000', 'maximum: 10001');
  const found = await verdict();
  expect(found).toMatch(/✗ contract.*^Not verified/ms);
  expect(found).toMatch(/^openapi\/components\/schemas\/VpcMemberInfo\.yaml:\d+ .*10001, expected 10000/m);
});

test('the same file is seen again when it was put right', async () => {
  edit(member, 'maximum: 10001', 'maximum: 10000');
  expect(await verdict()).toMatch(/^Verified/m);
});

test('a field that the code counts on, and that goes, is shown with the line in the code', async () => {
  edit(member, '  port:', '  harbour:');
  const found = await verdict();
  expect(found).toMatch(/✗ types.*^Not verified/ms);
  expect(found).toMatch(/^src\/cli\/formats\/csv\.ts:\d+:\d+ TS\d+: .*'(port|harbour)'/m);
});

test('what is no YAML is shown with its line', async () => {
  edit(member, '  harbour:', '  harbour: [');
  const found = await verdict();
  expect(found).toMatch(/✗ lint.*^Not verified/ms);
  expect(found).toMatch(/VpcMemberInfo\.yaml:\d+:\d+/);
});
