import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPagePlan, type PageRange } from './page-plan.js';

/** The ranges for a list of `total` members; `serverMax` is, or returns for each page, the maximum size of a page. */
function rangesOf(
  total: number,
  pageSize: number,
  start = 0,
  maxItems = Infinity,
  serverMax: number | (() => number) = Infinity,
): PageRange[] {
  const plan = createPagePlan(start, pageSize, maxItems);
  const ranges: PageRange[] = [];
  for (let range: PageRange | undefined = plan.first; range; ) {
    ranges.push(range);
    const max = typeof serverMax === 'number' ? serverMax : serverMax();
    const size = Math.max(0, Math.min(range.limit, max, total - range.offset));
    range = plan.received(range, size, total) ?? plan.next();
  }
  return ranges;
}

describe('a page plan', () => {
  test('has one request for an empty channel', () => {
    expect(rangesOf(0, 500)).toEqual([{ offset: 0, limit: 500 }]);
  });

  test('requests each page once', () => {
    expect(rangesOf(1001, 500).map(({ offset }) => offset)).toEqual([0, 500, 1000]);
    expect(rangesOf(1000, 500).map(({ offset }) => offset)).toEqual([0, 500]);
  });

  test('requests no more than maxItems', () => {
    expect(rangesOf(1000, 500, 0, 700)).toEqual([
      { offset: 0, limit: 500 },
      { offset: 500, limit: 200 },
    ]);
    expect(rangesOf(1000, 500, 0, 7)).toEqual([{ offset: 0, limit: 7 }]);
  });

  test('adopts the size of a short first page', () => {
    expect(rangesOf(50, 500, 0, Infinity, 20)).toEqual([
      { offset: 0, limit: 500 },
      { offset: 20, limit: 20 },
      { offset: 40, limit: 20 },
    ]);
  });

  test('never requests more than the page size, even if a page is longer than its limit', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 25, 100);
    expect(plan.next()).toEqual({ offset: 25, limit: 10 });
  });

  test('requests the rest of a short page in the middle', () => {
    const plan = createPagePlan(0, 10, Infinity);
    expect(plan.received(plan.first, 10, 30)).toBeUndefined();
    const second = plan.next() as PageRange;
    const third = plan.next() as PageRange;
    expect(third).toEqual({ offset: 20, limit: 10 });
    const gap = plan.received(second, 4, 30) as PageRange;
    expect(gap).toEqual({ offset: 14, limit: 6 });
    expect(plan.received(gap, 6, 30)).toBeUndefined();
    expect(plan.received(third, 10, 30)).toBeUndefined();
    expect(plan.next()).toBeUndefined();
  });

  test('continues right after a short page when no later one is in flight', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 10, 30);
    expect(plan.received(plan.next() as PageRange, 4, 30)).toBeUndefined();
    expect(plan.next()).toEqual({ offset: 14, limit: 4 });
  });

  test('requests larger pages again after a short first page', () => {
    let isFirst = true;
    const limits = rangesOf(2000, 500, 0, Infinity, () => {
      const max = isFirst ? 20 : Infinity;
      isFirst = false;
      return max;
    }).map(({ limit }) => limit);
    expect(limits).toEqual([500, 20, 20, 40, 40, 80, 80, 160, 160, 320, 320, 500, 500]);
  });

  test('requests larger pages less and less often if none is ever full', () => {
    const limits = rangesOf(2000, 500, 0, Infinity, 20).map(({ limit }) => limit);
    expect(limits).toHaveLength(100);
    const failed = limits.flatMap((limit, index) => (limit > 20 ? [index] : []));
    expect(failed).toEqual([0, 3, 8, 17, 34, 67]);
  });

  test('continues after the end of a page that is longer than its limit', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 10, 100);
    const [second, third] = [plan.next() as PageRange, plan.next() as PageRange];
    plan.received(second, 25, 100);
    expect(plan.received(third, 3, 100)).toBeUndefined();
    expect(plan.next()).toEqual({ offset: 35, limit: 10 });
  });

  test('follows a total that grows', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 10, 20);
    const second = plan.next() as PageRange;
    expect(plan.next()).toBeUndefined();
    plan.received(second, 10, 25);
    expect(plan.next()).toEqual({ offset: 20, limit: 10 });
  });

  test('ends with an empty page, whatever the total is', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 0, 1_000_000);
    expect(plan.next()).toBeUndefined();
  });

  test('takes ceil(N/P) requests, in order, without gap or overlap', () => {
    const sizes = [fc.nat(3000), fc.integer({ min: 1, max: 500 }), fc.nat(3000)] as const;
    fc.assert(
      fc.property(...sizes, (total, pageSize, start) => {
        const ranges = rangesOf(total, pageSize, start);
        const remaining = Math.max(0, total - start);
        expect(ranges).toHaveLength(Math.max(1, Math.ceil(remaining / pageSize)));
        ranges.forEach(({ offset, limit }, index) => {
          expect(offset).toBe(start + index * pageSize);
          expect(limit).toBe(pageSize);
        });
      }),
    );
  });
});
