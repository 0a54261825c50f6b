import { describe, expect, test } from '@jest/globals';
import type { VpcMemberPage } from '../types.js';
import { watchDrift } from './drift.js';

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

  test('is a drift at once, even when the totals agree', () => {
    const watch = watchDrift(0);
    for (let page = 0; page < 2; page++) watch.see({ ...pageOf(0, 2), total: 4 });
    expect(watch.drift(false)).toEqual({ total: { first: 4, last: 4 }, duplicates: 2, missing: 0 });
  });
});

test('all members are known again when the watch is told to remember them', () => {
  const watch = watchDrift(0, Infinity);
  watch.see(pageOf(0, 60_000));
  watch.see(pageOf(60_000, 60_001));
  expect(watch.see(pageOf(0, 1)).size).toBe(0);
});

describe('pages do not end', () => {
  test('when more than 20 in a row bring nothing new', () => {
    const watch = watchDrift(0);
    for (let page = 0; page < 21; page++) watch.see(pageOf(0, 2));
    expect(watch.endless()).toBeUndefined();
    watch.see(pageOf(0, 2));
    expect(watch.endless()).toBe('the same members come again and again, of 2');
    watch.see(pageOf(2, 4));
    expect(watch.endless()).toBeUndefined();
  });

  test('but not because they are empty: the list has become shorter', () => {
    const watch = watchDrift(0);
    for (let page = 0; page < 30; page++) watch.see(pageOf(0, 0));
    expect(watch.endless()).toBeUndefined();
  });

  test('when far more members come than there were at first', () => {
    const watch = watchDrift(0);
    watch.see({ ...pageOf(0, 500), total: 1000 });
    watch.see({ ...pageOf(500, 12_000), total: 20_000 });
    expect(watch.endless()).toBeUndefined();
    watch.see({ ...pageOf(12_000, 12_001), total: 20_001 });
    expect(watch.endless()).toBe('12001 members came, of 1000 at first, and no end');
  });
});
