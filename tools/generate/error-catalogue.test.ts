import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionFor, meansNewToken } from '../../src/response/error-code.js';
import { isRetryableStatus } from '../../src/transport/retry-policy.js';
import { nameOf, type Ref, readDescription, theOperation } from '../lib/description.js';
import { repoRoot } from '../lib/repo-root.js';
import { errorCatalogue } from './error-catalogue.js';
import { readErrorSource } from './error-source.js';

const yaml = readFileSync(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8');
const { source } = readErrorSource(yaml);
const catalogue = errorCatalogue(yaml);
const description = readDescription();

describe('openapi/error-codes.yaml', () => {
  test('has each code and each status once', () => {
    const codes = source.codes.map(({ code }) => code);
    const statuses = catalogue.statuses.map((row) => row.status);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(statuses).size).toBe(statuses.length);
  });

  test('repeats no action that the status has already', () => {
    const byStatus = (one: number) =>
      catalogue.statuses.find((row) => row.status === Math.min(one, 500))?.action;
    const needless = source.codes.filter(
      ({ status, action }) => action && [status].flat().every((one) => byStatus(one) === action),
    );
    expect(needless).toEqual([]);
  });

  test('calls retryable what the client retries, which goes by the status alone', () => {
    const wrong = catalogue.codes.filter((row) => row.retryable !== isRetryableStatus(row.status));
    expect(wrong).toEqual([]);
  });

  test('asks for a new token after a 401 alone', () => {
    expect(catalogue.codes.filter((row) => row.token && row.status !== 401)).toEqual([]);
  });

  const { responses, examples } = description.components;
  const errorExamples = Object.entries(responses).flatMap(([response, { content }]) =>
    Object.keys(content['application/json']?.examples ?? {}).flatMap((name) => {
      const body = examples[name]?.value as { error_code?: string } | undefined;
      return body?.error_code ? [{ name, status: statusOf(response), ...body }] : [];
    }),
  );

  test.each(errorExamples)('knows $error_code with $status, the example $name', ({ error_code, status }) => {
    expect(catalogue.codes).toContainEqual(expect.objectContaining({ code: error_code, status }));
  });

  test('those are the examples of all error responses', () => {
    expect(new Set(errorExamples.map(({ status }) => status))).toEqual(
      new Set([400, 401, 403, 404, 429, 500]),
    );
  });
});

describe('errorCatalogue', () => {
  test('gives a code of the front gateway both of its spellings', () => {
    const [first, second] = ['APIGW.0308', 'APIG.0308'].map((code) =>
      catalogue.codes.find((row) => row.code === code),
    );
    expect(second).toEqual({ ...first, code: 'APIG.0308' });
  });

  test('gives each status of a code a row', () => {
    const rows = catalogue.codes.filter(({ code }) => code === 'APIGW.0201');
    expect(rows.map(({ status, retryable }) => [status, retryable])).toEqual([
      [400, false],
      [413, false],
      [414, false],
      [494, false],
      [500, true],
      [502, true],
      [504, true],
    ]);
  });

  const small = [
    'statuses: []',
    'codes:',
    '- code: APIG.1000',
    '  status: 401',
    '  meaning: The token is missing.',
    '  action: Get a new token.',
    '  retryable: false',
  ];

  test.each([
    ['says not what to do', 6, '', ':3 give APIG.1000 an action, as 401 has none'],
    ['is no YAML', 4, '  status: [401', ':5 Flow sequence in block collection must be'],
    ['has another type', 7, '  retryable: sometimes', ':7 codes/0/retryable must be boolean'],
    ['is no field', 7, '  retriable: false', ':7 codes/0/retriable is none of the fields'],
    ['lacks a field', 5, '', ":3 codes/0 must have required property 'meaning'"],
    ['is no catalogue', 1, '', ":1 all of it must have required property 'statuses'"],
  ])('names the line of what %s', (_, line, written, expected) => {
    const wrong = small.with(line - 1, written).join('\n');
    expect(() => errorCatalogue(wrong)).toThrow(`openapi/error-codes.yaml${expected}`);
  });
});

describe('the lookup of the client', () => {
  test('gives every code with every status the action of the catalogue', () => {
    const found = catalogue.codes.map((row) => ({ ...row, action: actionFor(row.status, row.code) }));
    expect(found).toEqual(catalogue.codes);
  });

  test('asks for a new token after exactly the codes of the catalogue', () => {
    const wrong = catalogue.codes.filter((row) => meansNewToken(row.code) !== (row.token === 'refresh'));
    expect(wrong).toEqual([]);
  });
});

/** The status under which the operation names a response. */
function statusOf(response: string): number {
  const { responses } = theOperation(description).operation;
  return Number(Object.keys(responses).find((status) => nameOf(responses[status] as Ref) === response));
}
