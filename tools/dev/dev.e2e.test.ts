/** `npm run dev`, in a copy of the project: what it says after an edit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ProjectCopy, projectCopy } from './project-copy.js';

// Starting all of it takes its time on a busy machine.
jest.setTimeout(120_000);

let copy: ProjectCopy;
let dev: ChildProcess;
let said = '';

beforeAll(() => {
  copy = projectCopy();
  dev = spawn(process.execPath, ['--import', 'tsx', 'tools/dev/dev.ts'], { cwd: copy.folder });
  for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (text) => (said += text));
});

afterAll(async () => {
  dev.kill();
  await once(dev, 'close');
  copy.remove();
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

const member = 'openapi/components/schemas/VpcMemberInfo.yaml';

test('it starts by verifying all', async () => {
  expect(await verdict()).toMatch(/✓ lint.*mock is at http:\/\/127\.0\.0\.1:\d+.*^Verified/ms);
});

test('a bound that is not that of the service is shown with the line in the description', async () => {
  copy.edit(member, 'maximum: 10000', 'maximum: 10001');
  const found = await verdict();
  expect(found).toMatch(/✗ contract.*^Not verified/ms);
  expect(found).toMatch(/^openapi\/components\/schemas\/VpcMemberInfo\.yaml:\d+ .*10001, expected 10000/m);
});

test('the same file is seen again when it was put right', async () => {
  copy.edit(member, 'maximum: 10001', 'maximum: 10000');
  expect(await verdict()).toMatch(/^Verified/m);
});

test('a field that the code counts on, and that goes, is shown with the line in the code', async () => {
  copy.edit(member, '  port:', '  harbour:');
  const found = await verdict();
  expect(found).toMatch(/✗ types.*^Not verified/ms);
  expect(found).toMatch(/^src\/cli\/formats\/csv\.ts:\d+:\d+ TS\d+: .*'(port|harbour)'/m);
});

test('what is no YAML is shown with its line', async () => {
  copy.edit(member, '  harbour:', '  harbour: [');
  const found = await verdict();
  expect(found).toMatch(/✗ lint.*^Not verified/ms);
  expect(found).toMatch(/VpcMemberInfo\.yaml:\d+:\d+/);
});
