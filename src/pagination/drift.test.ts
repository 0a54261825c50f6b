import { describe, expect, test } from '@jest/globals';
import type { VpcMemberPage } from '../types.js';
import { watchDrift } from './drift.js';

/** A page of the members from `from` up to, but not including, `to`. */
function pageOf(from: number, to: number): VpcMemberPage {
  const members = Array.from({ length: to - from }, (_, index) => ({ id: `m-${from + index}` }));
  return { total: to, size: members.length, members };
}

describe('a member that arrives again', () => {
  test('is removed, regardless of the number of pages in between', () => {
    const watch = watchDrift(0);
    for (let from = 0; from < 40; from += 10) watch.record(pageOf(from, from + 10));
    expect(watch.record(pageOf(0, 1))).toEqual({ total: 1, size: 0, members: [] });
    expect(watch.drift(false)).toMatchObject({ duplicates: 1 });
  });

  test('is recognised among the last 25,000 members, and no more after 50,000: the memory is bounded', () => {
    const watch = watchDrift(0);
    watch.record(pageOf(0, 50_000));
    expect(watch.record(pageOf(24_999, 25_001)).size).toBe(0);
    watch.record(pageOf(50_000, 50_001));
    expect(watch.record(pageOf(25_000, 25_001)).size).toBe(0);
    expect(watch.record(pageOf(24_999, 25_000)).size).toBe(1);
  });

  test('is a drift immediately, even if the totals agree', () => {
    const watch = watchDrift(0);
    for (let page = 0; page < 2; page++) watch.record({ ...pageOf(0, 2), total: 4 });
    expect(watch.drift(false)).toEqual({ total: { first: 4, last: 4 }, duplicates: 2, missing: 0 });
  });
});

test('every duplicate is recognised when all ids are remembered', () => {
  const watch = watchDrift(0, Infinity);
  watch.record(pageOf(0, 60_000));
  watch.record(pageOf(60_000, 60_001));
  expect(watch.record(pageOf(0, 1)).size).toBe(0);
});

describe('pages never end', () => {
  test('when more than 20 in a row have no new member', () => {
    const watch = watchDrift(0);
    for (let page = 0; page < 21; page++) watch.record(pageOf(0, 2));
    expect(watch.endless()).toBeUndefined();
    watch.record(pageOf(0, 2));
    expect(watch.endless()).toBe('pages repeat the same members, total 2');
    watch.record(pageOf(2, 4));
    expect(watch.endless()).toBeUndefined();
  });

  test('but empty pages do: the list has become shorter', () => {
    const watch = watchDrift(0);
    for (let page = 0; page < 30; page++) watch.record(pageOf(0, 0));
    expect(watch.endless()).toBeUndefined();
  });

  test('when far more members arrive than the first total', () => {
    const watch = watchDrift(0);
    watch.record({ ...pageOf(0, 500), total: 1000 });
    watch.record({ ...pageOf(500, 12_000), total: 20_000 });
    expect(watch.endless()).toBeUndefined();
    watch.record({ ...pageOf(12_000, 12_001), total: 20_001 });
    expect(watch.endless()).toBe('no end after 12001 members, total 1000 at first');
  });
});
