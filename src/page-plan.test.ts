import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createPagePlan, type Span } from './page-plan.js';

/** Walks a list of `total` members that hold still; `serverMost` is, or tells each time, the largest page it gives. */
function walk(
  total: number,
  pageSize: number,
  start = 0,
  maxItems = Infinity,
  serverMost: number | (() => number) = Infinity,
): Span[] {
  const plan = createPagePlan(start, pageSize, maxItems);
  const asked: Span[] = [];
  for (let span: Span | undefined = plan.first; span; ) {
    asked.push(span);
    const most = typeof serverMost === 'number' ? serverMost : serverMost();
    const size = Math.max(0, Math.min(span.limit, most, total - span.offset));
    span = plan.received(span, size, total) ?? plan.next();
  }
  return asked;
}

describe('a page plan', () => {
  test('asks once for an empty channel', () => {
    expect(walk(0, 500)).toEqual([{ offset: 0, limit: 500 }]);
  });

  test('asks for each page once', () => {
    expect(walk(1001, 500).map(({ offset }) => offset)).toEqual([0, 500, 1000]);
    expect(walk(1000, 500).map(({ offset }) => offset)).toEqual([0, 500]);
  });

  test('asks for no more than maxItems', () => {
    expect(walk(1000, 500, 0, 700)).toEqual([
      { offset: 0, limit: 500 },
      { offset: 500, limit: 200 },
    ]);
    expect(walk(1000, 500, 0, 7)).toEqual([{ offset: 0, limit: 7 }]);
  });

  test('keeps to the page size that the first, short page shows', () => {
    expect(walk(50, 500, 0, Infinity, 20)).toEqual([
      { offset: 0, limit: 500 },
      { offset: 20, limit: 20 },
      { offset: 40, limit: 20 },
    ]);
  });

  test('never asks for more than the page size, though the server gives more than was asked for', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 25, 100);
    expect(plan.next()).toEqual({ offset: 25, limit: 10 });
  });

  test('asks for what a short page in the middle lacks', () => {
    const plan = createPagePlan(0, 10, Infinity);
    expect(plan.received(plan.first, 10, 30)).toBeUndefined();
    const second = plan.next() as Span;
    const third = plan.next() as Span;
    expect(third).toEqual({ offset: 20, limit: 10 });
    const gap = plan.received(second, 4, 30) as Span;
    expect(gap).toEqual({ offset: 14, limit: 6 });
    expect(plan.received(gap, 6, 30)).toBeUndefined();
    expect(plan.received(third, 10, 30)).toBeUndefined();
    expect(plan.next()).toBeUndefined();
  });

  test('goes on right behind a short page when nothing later is on its way', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 10, 30);
    expect(plan.received(plan.next() as Span, 4, 30)).toBeUndefined();
    expect(plan.next()).toEqual({ offset: 14, limit: 4 });
  });

  test('asks for larger pages again, after a first page that was short', () => {
    let isFirst = true;
    const limits = walk(2000, 500, 0, Infinity, () => {
      const most = isFirst ? 20 : Infinity;
      isFirst = false;
      return most;
    }).map(({ limit }) => limit);
    expect(limits).toEqual([500, 20, 20, 40, 40, 80, 80, 160, 160, 320, 320, 500, 500]);
  });

  test('asks for larger pages less and less often, when the service never gives them', () => {
    const limits = walk(2000, 500, 0, Infinity, 20).map(({ limit }) => limit);
    expect(limits).toHaveLength(100);
    const inVain = limits.flatMap((limit, index) => (limit > 20 ? [index] : []));
    expect(inVain).toEqual([0, 3, 8, 17, 34, 67]);
  });

  test('goes on behind a page that is longer than asked', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 10, 100);
    const [second, third] = [plan.next() as Span, plan.next() as Span];
    plan.received(second, 25, 100);
    expect(plan.received(third, 3, 100)).toBeUndefined();
    expect(plan.next()).toEqual({ offset: 35, limit: 10 });
  });

  test('follows a total that grows', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 10, 20);
    const second = plan.next() as Span;
    expect(plan.next()).toBeUndefined();
    plan.received(second, 10, 25);
    expect(plan.next()).toEqual({ offset: 20, limit: 10 });
  });

  test('ends with an empty page, whatever the total says', () => {
    const plan = createPagePlan(0, 10, Infinity);
    plan.received(plan.first, 0, 1_000_000);
    expect(plan.next()).toBeUndefined();
  });

  test('takes ceil(N/P) requests, in order, without gap or overlap', () => {
    const sizes = [fc.nat(3000), fc.integer({ min: 1, max: 500 }), fc.nat(3000)] as const;
    fc.assert(
      fc.property(...sizes, (total, pageSize, start) => {
        const asked = walk(total, pageSize, start);
        const left = Math.max(0, total - start);
        expect(asked).toHaveLength(Math.max(1, Math.ceil(left / pageSize)));
        asked.forEach(({ offset, limit }, index) => {
          expect(offset).toBe(start + index * pageSize);
          expect(limit).toBe(pageSize);
        });
      }),
    );
  });
});
