/** The output of `npm run contract` for a server that sends the same page for every request. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { shown } from './command/report/shown.js';
import { json, runOn } from './command/run-on.fixtures.js';
import { createRedactor } from './suite/targets/redaction.js';

let printed = '';
let junit = '';

beforeAll(async () => {
  const page = '{"size":1,"total":9007199254740993,"members":[]}';
  const run = await runOn((response) => json(response, page));
  printed = run.printed;
  junit = run.file['junit.xml'] ?? '';
});

test('each status is listed once in an expectation', () => {
  const expected = [...printed.matchAll(/expected (\d{3}(?: or \d{3})*)/g)].map(([, list = '']) =>
    list.split(' or '),
  );
  expect(expected.some((statuses) => statuses.length > 3)).toBe(true);
  for (const statuses of expected) expect(statuses).toEqual([...new Set(statuses)]);
});

test('requests to other projects, instances and channels show the different id', () => {
  for (const id of ['project_id', 'instance_id', 'vpc_channel_id']) {
    const failures = new RegExp(`classname="R[12]\\.${id}-[^>]*><failure message="([^:]*):`, 'g');
    const requests = [...junit.matchAll(failures)].map(([, request]) => request);
    expect(requests.length).toBeGreaterThanOrEqual(3);
    expect(new Set(requests).size).toBe(requests.length);
  }
});

test('numbers over 2^53 are printed as in the body', () => {
  expect(printed).toContain('of 9007199254740993 members');
  expect(printed).not.toContain('9007199254740992');
});

describe('a message', () => {
  const of = (message: string, text = '') => shown(message, createRedactor(), [{ text }]);

  test.each([
    ['total is 9007199254740992', '{"total": 9007199254740993}', 'total is 9007199254740993'],
    [
      'total is -1.2345678901234568e+29',
      '{"total":-123456789012345678901234567890}',
      'total is -123456789012345678901234567890',
    ],
    [
      'total is 9007199254740992',
      '{"total":9007199254740992,"size":9007199254740993}',
      'total is 9007199254740992',
    ],
    ['weight is 12', '{"weight":12}', 'weight is 12'],
  ])('prints numbers as in the body: %s', (message, text, expected) => {
    expect(of(message, text)).toBe(expected);
  });

  test('shortens long ids in the middle', () => {
    expect(of(`GET /v2/${'0'.repeat(300)}/apigw: received 200`)).toBe(
      `GET /v2/${'0'.repeat(30)}…${'0'.repeat(20)}/apigw: received 200`,
    );
  });

  test('keeps words of 60 characters, and is cut at 1,000 characters', () => {
    expect(of('x'.repeat(60))).toBe('x'.repeat(60));
    expect(of('x'.repeat(61))).toBe(`${'x'.repeat(30)}…${'x'.repeat(20)}`);
    expect(of('word '.repeat(500))).toHaveLength(1_003);
  });
});
