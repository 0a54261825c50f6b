import { describe, expect, test } from '@jest/globals';
import { createPageSize } from './page-size.js';

/** What is asked for, page by page, of a service that gives `given` at most each time. */
function asked(most: number, given: number[]): number[] {
  const size = createPageSize(most);
  return given.map((gives) => {
    const { limit } = size;
    size.note(limit, Math.min(limit, gives), gives < limit);
    return limit;
  });
}

describe('the page size', () => {
  test('is what was wanted while pages come full, or longer', () => {
    expect(asked(500, [500, 500, 600, 500])).toEqual([500, 500, 500, 500]);
  });

  test('is that of a short page from then on, until full pages let it grow', () => {
    expect(asked(10, [10, 4, 4, 10, 10, 10])).toEqual([10, 10, 4, 8, 10, 10]);
  });

  test('grows later each time that this was in vain', () => {
    expect(asked(10, [6, 6, 6, 6, 6, 6, 6, 6, 6])).toEqual([10, 6, 6, 10, 6, 6, 6, 6, 10]);
  });

  test('is not changed by pages that were asked for with another one', () => {
    const size = createPageSize(10);
    size.note(10, 4, true);
    for (let page = 0; page < 9; page++) size.note(3, 3, false);
    size.note(10, 5, true);
    size.note(4, 4, false);
    expect(size.limit).toBe(4);
    size.note(4, 4, false);
    expect(size.limit).toBe(8);
  });

  test('is not changed by the last page, which has fewer because the list ends', () => {
    const size = createPageSize(10);
    size.note(10, 3, false);
    expect(size.limit).toBe(10);
  });
});
