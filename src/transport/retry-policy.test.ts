import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backoffMs, isRetryableStatus, retryAfterMs } from './retry-policy.js';

const now = Date.UTC(2026, 10, 24, 12, 0, 0);

describe('isRetryableStatus', () => {
  test.each([408, 429, 500, 502, 503, 504])('%i may be tried again', (status) => {
    expect(isRetryableStatus(status)).toBe(true);
  });

  test.each([200, 204, 302, 400, 401, 403, 404, 409, 412, 422, 501, 505])('%i may not', (status) => {
    expect(isRetryableStatus(status)).toBe(false);
  });
});

describe('backoffMs', () => {
  test('doubles its upper end from 250 ms to 8 s', () => {
    const upperEnds = [0, 1, 2, 3, 4, 5, 6, 60].map((retry) => backoffMs(retry, 1));
    expect(upperEnds).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  test('has full jitter: any part of the upper end, down to nothing', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }), (retry, random) => {
        expect(backoffMs(retry, random)).toBeCloseTo(random * backoffMs(retry, 1));
        expect(backoffMs(retry, random)).toBeLessThanOrEqual(8000);
        expect(backoffMs(retry, random)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('retryAfterMs', () => {
  test.each([
    ['0', 0],
    ['5', 5000],
    [' 120 ', 120_000],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
    [' Tue, 24 Nov 2026 12:00:30 GMT ', 30_000],
    ['Tue, 24 Nov 2026 11:59:00 GMT', 0],
    ['Tuesday, 24-Nov-26 12:00:01 GMT', 1000],
  ])('reads %j', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  test.each([
    null,
    '',
    '-1',
    '1.5',
    '5s',
    'soon',
    'Nov 24 2026',
    '2026-11-24T12:00:30Z',
    'Tue, nonsense GMT',
    'on Tue, 24 Nov 2026 12:00:30 GMT',
    'xTue, 24 Nov 2026 12:00:30 GMT',
    'Tue, 24 Nov 2026 12:00:30 GMT+0200',
  ])('has nothing to say about %j', (header) => {
    expect(retryAfterMs(header, now)).toBeUndefined();
  });

  test('reads back any number of seconds, and any date as HTTP writes it', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        expect(retryAfterMs(String(seconds), now)).toBe(seconds * 1000);
        const date = new Date(now + (seconds % 1e8) * 1000);
        expect(retryAfterMs(date.toUTCString(), now)).toBe((seconds % 1e8) * 1000);
      }),
    );
  });

  test('never gives a negative or unreadable wait, whatever the header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const wait = retryAfterMs(header, now);
        expect(wait === undefined || wait >= 0).toBe(true);
      }),
    );
  });
});
