/** A field that the service adds takes three files, in a copy of the project: the walk of docs/description.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execute } from '../lib/execute.js';
import { type ProjectCopy, projectCopy } from './project-copy.js';

let copy: ProjectCopy;
beforeAll(() => {
  copy = projectCopy();
});
afterAll(() => copy.remove());

const run = (script: string, ...args: string[]) => execute(copy.folder, process.execPath, script, ...args);
const read = (file: string) => readFileSync(join(copy.folder, file), 'utf8');

test('the schema file: field and example', () => {
  const schema = 'openapi/components/schemas/VpcMemberInfo.yaml';
  const described = [
    '  zone:',
    '    type: string',
    '    minLength: 1',
    '    maxLength: 64',
    '    description: Availability zone that the member runs in.',
    '    examples: [cn-north-4a]',
  ].join('\n');
  copy.edit(schema, '\nexamples:\n', `\n${described}\nexamples:\n`);
  copy.edit(schema, '    health_status: healthy\n', '    health_status: healthy\n    zone: cn-north-4a\n');
});

test('the fact, with evidence and vectors', () => {
  const facts = 'contract-tests/suite/facts/added-member-fields.ts';
  const fact = `  zone: {
    today: { type: 'string', minLength: 1, maxLength: 64 },
    evidence: 'https://example.com/page-of-2027',
    example: 'cn-north-4a',
    accept: { shortest: 'a', longest: letters(64) },
    reject: { empty: ['', 'minLength'], 'too-long': [letters(65), 'maxLength'], ...notText },
  },`;
  copy.edit(facts, '\n};\n', `\n${fact}\n};\n`);
  copy.edit(facts, 'notInteger }', 'letters, notInteger, notText }');
});

test('the translation', () => {
  const action = `- target: $.components.schemas.VpcMemberInfo.properties.zone
  x-source:
    description: Availability zone that the member runs in.
  update:
    description: 后端服务器所在的可用区。
`;
  copy.edit(
    'openapi/overlays/zh-CN.overlay.yaml',
    '\n# Errors and headers',
    `${action}\n# Errors and headers`,
  );
});

test('lint, generate, the type check and the versions agree', async () => {
  await run('node_modules/@redocly/cli/bin/cli.js', 'lint', 'members');
  await run('node_modules/tsx/dist/cli.mjs', 'tools/generate/generate.ts');
  await run('node_modules/typescript-7/bin/tsc');
  await run('node_modules/tsx/dist/cli.mjs', 'tools/compatibility/check-version.ts');
  expect(read('generated/schema.ts')).toContain('zone?: string;');
}, 120_000);

test('the tests pass that read the fields: of client, fake, mock, command, facts, coverage and translation', async () => {
  const files = [
    ...['src/validate.test', 'src/types.test', 'src/cli/', 'src/testing/', 'tools/docs/translation.e2e'],
    ...['description', 'facts', 'mock', 'fake', 'coverage.e2e'].map((name) => `contract-tests/${name}.test`),
    'contract-tests/mutation/layers.test',
  ];
  const all = ['--testMatch', '**/*.test.ts', '--testPathIgnorePatterns', '/node_modules/'];
  await run('node_modules/jest/bin/jest.js', ...files, ...all, '--maxWorkers=2');
}, 120_000);

test('the field is in the csv of the command, from the fake', async () => {
  const program = [
    "const { csv } = await import('./src/cli/formats/csv.ts');",
    "const { exampleMembers } = await import('./src/testing/example-members.ts');",
    "const [member] = exampleMembers(1, 'c');",
    'console.log([...csv().begin([]), ...csv().member(member)].join(""));',
  ].join('\n');
  const [header, row] = (
    await run('node_modules/tsx/dist/cli.mjs', '-e', `void (async () => {${program}})()`)
  ).split('\r\n');
  expect(header).toMatch(/,zone$/);
  expect(row).toMatch(/,cn-north-4a$/);
});
