/** `npm run dev`, in a copy of the project: what it says after an edit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ProjectCopy, projectCopy } from './project-copy.js';

// Starting all of it takes its time on a busy machine.
jest.setTimeout(240_000);

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

/** What it says from now on, up to what is left to do, or up to its verdict if nothing was derived. */
async function verdict(until = /^(Still to do|Nothing else to do)/m): Promise<string> {
  while (!until.test(said)) {
    if (dev.exitCode !== null) throw new Error(`It ended. ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const all = said;
  said = '';
  return all;
}

const member = 'openapi/components/schemas/VpcMemberInfo.yaml';

test('it starts by verifying all, and says what it verified', async () => {
  const found = await verdict();
  expect(found).toMatch(/✓ lint.*mock is at http:\/\/127\.0\.0\.1:\d+/s);
  expect(found).toMatch(
    /^Verified: lint, types, and the contract checks of description and mock, in .* s\.$/m,
  );
  expect(found).toMatch(/^Nothing else to do/m);
});

test('a bound that is not that of the service is one cause, with the lines of the description and of the fact', async () => {
  copy.edit(member, 'maximum: 10000', 'maximum: 10001');
  const found = await verdict();
  expect(found).toMatch(/✗ contract.*^Not verified/ms);
  expect(found).toMatch(/^openapi\/components\/schemas\/VpcMemberInfo\.yaml:\d+ .*10001, expected 10000$/m);
  expect(found).toContain('state it in contract-tests/suite/facts/member-fields.ts.\n    1 check more fails');
  expect(found).toMatch(/^ {2}version {6}Bump info\.version \(openapi\/openapi\.yaml\)/m);
});

test('the same file is seen again when it was put right', async () => {
  copy.edit(member, 'maximum: 10001', 'maximum: 10000');
  expect(await verdict()).toMatch(/^Verified/m);
});

test('a new field is shown with the files of its fact and of its translation', async () => {
  const field = '  zone:\n    type: string\n    maxLength: 64\n    description: Zone.\n    examples: [a]\n';
  copy.edit(member, '\nexamples:\n', `\n${field}examples:\n`);
  const found = await verdict();
  const facts = 'contract-tests/suite/facts/added-member-fields.ts';
  expect(found).toContain(`field zone is unexpected\n    If this is meant, state it in ${facts}.`);
  expect(found).toContain(`\n  facts        ${facts}`);
  expect(found).toMatch(
    /^ {2}translation {2}openapi\/overlays\/zh-CN\.overlay\.yaml: .*\/zone\/description/m,
  );
  copy.edit(member, field, '');
  expect(await verdict()).toMatch(/^Verified/m);
});

test('a wrong example is one cause, and the checks that fail for it are a count', async () => {
  const file = 'openapi/components/examples/TwoMembers.yaml';
  copy.edit(file, 'weight: 1', 'weight: x');
  const found = await verdict();
  expect(found.match(/^openapi\/.*$/gm)).toEqual([expect.stringContaining(`${file}:9:15 Example value`)]);
  expect(found).toMatch(/^ {4}\d+ checks more fail for this\.$/m);
  copy.edit(file, 'weight: x', 'weight: 1');
  expect(await verdict()).toMatch(/^Verified/m);
});

test('a field that the code counts on, and that goes, is shown with every line in the code', async () => {
  copy.edit(member, '  port:', '  harbour:');
  const found = await verdict();
  expect(found).toMatch(/✗ types.*^Not verified/ms);
  expect(found).toMatch(/^\S+\.ts:\d+:\d+ TS\d+: .*'port'.*\n {4}Also at .*src\/cli\/demo\.ts:\d+:\d+/m);
});

test('what is no YAML is shown with its line, and nothing else is', async () => {
  copy.edit(member, '  harbour:', '  harbour: [');
  const found = await verdict(/^Not verified/m);
  expect(found).toMatch(/✗ lint/);
  expect(found.match(/^openapi\/.*$/gm)).toEqual([
    expect.stringMatching(/VpcMemberInfo\.yaml:\d+:\d+ Failed to parse/),
  ]);
});
