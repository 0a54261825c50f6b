import { describe, expect, test } from '@jest/globals';
import { createPageSize } from './page-size.js';

/** The limits, page by page, with a server whose pages have at most the sizes `serverMax`. */
function limits(max: number, serverMax: number[]): number[] {
  const size = createPageSize(max);
  return serverMax.map((pageMax) => {
    const { limit } = size;
    size.record(limit, Math.min(limit, pageMax), pageMax < limit);
    return limit;
  });
}

describe('the page size', () => {
  test('is the maximum while pages are full, or longer', () => {
    expect(limits(500, [500, 500, 600, 500])).toEqual([500, 500, 500, 500]);
  });

  test('is the size of a short page, until it doubles after full pages', () => {
    expect(limits(10, [10, 4, 4, 10, 10, 10])).toEqual([10, 10, 4, 8, 10, 10]);
  });

  test('doubles later each time that doubling fails', () => {
    expect(limits(10, [6, 6, 6, 6, 6, 6, 6, 6, 6])).toEqual([10, 6, 6, 10, 6, 6, 6, 6, 10]);
  });

  test('is not changed by pages with another limit', () => {
    const size = createPageSize(10);
    size.record(10, 4, true);
    for (let page = 0; page < 9; page++) size.record(3, 3, false);
    size.record(10, 5, true);
    size.record(4, 4, false);
    expect(size.limit).toBe(4);
    size.record(4, 4, false);
    expect(size.limit).toBe(8);
  });

  test('is not changed by the last page, which is shorter because the list ends', () => {
    const size = createPageSize(10);
    size.record(10, 3, false);
    expect(size.limit).toBe(10);
  });
});
