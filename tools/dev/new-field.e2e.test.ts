/** A field that the service adds takes three files, in a copy of the project: the steps of docs/description.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execute } from '../lib/execute.js';
import { repoRoot } from '../lib/repo-root.js';
import { type ProjectCopy, projectCopy } from './project-copy.js';

let copy: ProjectCopy;
beforeAll(() => {
  copy = projectCopy();
  addZone(copy);
});
afterAll(() => copy.remove());

const run = (script: string, ...args: string[]) => execute(copy.folder, process.execPath, script, ...args);
const tsx = 'node_modules/tsx/dist/cli.mjs';
const read = (file: string) => readFileSync(join(copy.folder, file), 'utf8');

/** The three blocks of the guide, in its three files. */
function addZone({ edit }: ProjectCopy): void {
  const guide = readFileSync(join(repoRoot, 'docs/description.md'), 'utf8');
  const blocks = [...guide.matchAll(/^ {3}```\w+\n(.+?)^ {3}```$/gms)].map(([, block = '']) => block);
  const [field = '', fact = '', translation = ''] = blocks.map((block) => block.replace(/^ {3}/gm, ''));
  expect(blocks).toHaveLength(3);

  const schema = 'openapi/components/schemas/VpcMemberInfo.yaml';
  edit(schema, '\nexamples:\n', `\n${field}examples:\n`);
  edit(schema, '    health_status: healthy\n', '    health_status: healthy\n    zone: cn-north-4a\n');

  const facts = 'contract-tests/suite/facts/added-member-fields.ts';
  edit(facts, '\n};\n', `\n${fact.replace(/^/gm, '  ').trimEnd()}\n};\n`);
  edit(facts, 'notInteger }', 'letters, notInteger, notText }');

  edit(
    'openapi/overlays/zh-CN.overlay.yaml',
    '\n# Errors and headers',
    `${translation}\n# Errors and headers`,
  );
}

test('lint, generate, the type check and the versions agree', async () => {
  await run('node_modules/@redocly/cli/bin/cli.js', 'lint', 'members');
  await run(tsx, 'tools/generate/generate.ts');
  await run('node_modules/typescript-7/bin/tsc');
  await run(tsx, 'tools/compatibility/check-version.ts');
  expect(read('generated/schema.ts')).toContain('zone?: string;');
}, 120_000);

test.each([
  ['the client, the fake and the command', 'src/(validate|types|cli/formats/|testing/example)'],
  [
    'the facts, the mock and the fake',
    'contract-tests/((description|facts|mock|fake)|mutation/layers)\\.test',
  ],
  ['the coverage and the translation', '(coverage|translation)\\.e2e'],
])(
  'the tests of %s pass',
  async (_, files) => {
    const all = ['--testMatch', '**/*.test.ts', '--testPathIgnorePatterns', '/node_modules/'];
    await run('node_modules/jest/bin/jest.js', files, ...all, '--maxWorkers=2');
  },
  120_000,
);

test('the field is a column of the command, and a field of the members of the fake', async () => {
  await run(tsx, 'tools/package/build-cli.ts');
  const csv = await run('dist/cli/apig-members.js', 'list', '--demo', '--output', 'csv');
  expect(csv).toMatch(/^host,.*,zone\r\n/);
  const member = "require('./src/testing/example-members.ts').exampleMembers(1, 'c')[0]";
  expect(await run(tsx, '-e', `console.log(${member}.zone)`)).toBe('cn-north-4a\n');
}, 120_000);
