import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { descriptionChecks } from '../../contract-tests/suite/suite.js';
import { readDescription } from '../lib/description.js';
import { formatPointer } from '../lib/json-pointer.js';
import { repoRoot } from '../lib/repo-root.js';
import { sourceOf } from './source.js';

const description = readDescription();
const [path = ''] = Object.keys(description.paths);

function lineAt(pointer: string): string {
  const [file = '', line] = sourceOf(pointer).split(':');
  return readFileSync(join(repoRoot, file), 'utf8').split('\n')[Number(line) - 1] ?? '';
}

test.each([
  ['/components/schemas/VpcMemberPage/required', 'required: [size, total, members]'],
  ['/components/parameters/Limit/schema/maximum', '  maximum: 500'],
  ['/info/version', `  version: ${description.info.version}`],
  [formatPointer(['paths', path, 'get', 'operationId']), `  operationId: listBackendInstancesV2`],
])('finds %s in its file', (pointer, line) => {
  expect(lineAt(pointer)).toBe(line);
});

test('finds the parent of a pointer to nothing', () => {
  expect(lineAt('/components/parameters/Limit/schema/pattern')).toBe('  type: integer');
  expect(sourceOf('/components/parameters/Limit/nothing')).toBe('openapi/components/parameters/Limit.yaml:1');
});

test('finds a file for every pointer of a check', () => {
  const pointers = descriptionChecks(description).map(({ pointer }) => pointer ?? '');
  expect(pointers.map(sourceOf)).toEqual(
    pointers.map(() => expect.stringMatching(/^openapi\/.+\.yaml:\d+$/)),
  );
});
