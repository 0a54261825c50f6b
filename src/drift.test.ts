import { describe, expect, test } from '@jest/globals';
import { watchDrift } from './drift.js';
import type { VpcMemberPage } from './types.js';

/** A page of the members `from` to `to`, `to` left out. */
function pageOf(from: number, to: number): VpcMemberPage {
  const members = Array.from({ length: to - from }, (_, index) => ({ id: `m-${from + index}` }));
  return { total: to, size: members.length, members };
}

describe('a member that comes again', () => {
  test('is taken out, however many pages lie between', () => {
    const watch = watchDrift(0);
    for (let from = 0; from < 40; from += 10) watch.see(pageOf(from, from + 10));
    expect(watch.see(pageOf(0, 1))).toEqual({ total: 1, size: 0, members: [] });
    expect(watch.drift(false)).toMatchObject({ duplicates: 1 });
  });

  test('is known among the last 25,000 members, and forgotten after 50,000: the memory stays flat', () => {
    const watch = watchDrift(0);
    watch.see(pageOf(0, 50_000));
    expect(watch.see(pageOf(24_999, 25_001)).size).toBe(0);
    watch.see(pageOf(50_000, 50_001));
    expect(watch.see(pageOf(25_000, 25_001)).size).toBe(0);
    expect(watch.see(pageOf(24_999, 25_000)).size).toBe(1);
  });
});
