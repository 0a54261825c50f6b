import { describe, expect, test } from '@jest/globals';
import { ApiError, InvalidRequestError, NetworkError, ProtocolError, TimeoutError } from '../../errors.js';
import { delayMs, endsWatch } from './delay.js';

const api = (status: number, retryAfterMs?: number) =>
  new ApiError('list', { status, error_msg: 'no', retryAfterMs });

describe('the delay', () => {
  test.each([
    [5000, 0, 5000],
    [5000, 1, 10_000],
    [5000, 3, 40_000],
    [5000, 4, 60_000],
    [5000, 5000, 60_000],
    [300_000, 2, 300_000],
  ])('after an interval of %d ms and %d failures is %d ms', (intervalMs, failures, expected) => {
    expect(delayMs(intervalMs, failures)).toBe(expected);
  });

  test('is at least the wait that a 429 requests', () => {
    expect(delayMs(5000, 1, api(429, 90_000))).toBe(90_000);
    expect(delayMs(5000, 1, api(429, 1000))).toBe(10_000);
    expect(delayMs(5000, 1, api(429, 1e12))).toBe(2 ** 31 - 1);
  });
});

describe('a failure', () => {
  test.each<[Error, boolean, boolean]>([
    [new NetworkError('x'), false, false],
    [new TimeoutError('x'), false, false],
    [api(429), false, false],
    [api(408), false, false],
    [api(500), false, false],
    [api(503), false, false],
    [api(400), true, false],
    [api(403), true, false],
    [api(404), true, false],
    [new ProtocolError('x', 302), true, false],
    [api(401), true, true],
    [new InvalidRequestError('x'), true, true],
    [new TypeError('a bug'), true, true],
  ])('%s ends the command: %j at first, %j later', (error, atFirst, later) => {
    expect([endsWatch(error, true), endsWatch(error, false)]).toEqual([atFirst, later]);
  });
});
