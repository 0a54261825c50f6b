/** What `npm run contract` prints of a server that answers everything with one page. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { shown } from './report/shown.js';
import { json, runOn } from './run-on.js';
import { createMask } from './targets/masking.js';

let printed = '';

beforeAll(async () => {
  const page = '{"size":1,"total":9007199254740993,"members":[]}';
  ({ printed } = await runOn((response) => json(response, page)));
});

test('no status is expected twice', () => {
  const expected = [...printed.matchAll(/expected (\d{3}(?: or \d{3})*)/g)].map(([, list = '']) =>
    list.split(' or '),
  );
  expect(expected.some((statuses) => statuses.length > 3)).toBe(true);
  for (const statuses of expected) expect(statuses).toEqual([...new Set(statuses)]);
});

test('requests to other projects, instances and channels show the id that differs', () => {
  const lines = printed.split('\n');
  for (const id of ['project_id', 'instance_id', 'vpc_channel_id']) {
    const requests = lines
      .filter((_, at) => lines[at - 1]?.match(`\\(R[12]\\.${id}-`))
      .map((line) => line.split(': ')[0]);
    expect(requests.length).toBeGreaterThanOrEqual(3);
    expect(new Set(requests).size).toBe(requests.length);
  }
});

test('numbers past 2^53 are those of the body', () => {
  expect(printed).toContain('of 9007199254740993 in all');
  expect(printed).not.toContain('9007199254740992');
});

describe('a message', () => {
  const of = (message: string, text = '') => shown(message, createMask(), [{ text }]);

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
  ])('has the numbers of the body: %s', (message, text, expected) => {
    expect(of(message, text)).toBe(expected);
  });

  test('has long ids shortened in the middle', () => {
    expect(of(`GET /v2/${'0'.repeat(300)}/apigw: got 200`)).toBe(
      `GET /v2/${'0'.repeat(30)}…${'0'.repeat(20)}/apigw: got 200`,
    );
  });

  test('keeps words of 60 characters, and has at most 1,000', () => {
    expect(of('x'.repeat(60))).toBe('x'.repeat(60));
    expect(of('x'.repeat(61))).toBe(`${'x'.repeat(30)}…${'x'.repeat(20)}`);
    expect(of('word '.repeat(500))).toHaveLength(1_003);
  });
});
