import { createPageSize } from './page-size.js';

/** The range of one request: `limit` members from `offset` on. */
export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

/** Decides which ranges to request. Does no I/O. */
export interface PagePlan {
  /** The first range. Its page has the total. */
  first: PageRange;
  /** The next range that can be requested before the pages of earlier ranges have arrived. */
  next(): PageRange | undefined;
  /**
   * Records the size of a page, in the order of the ranges. If the page is short but not the last one, and later ranges
   * are already requested, returns the range of the missing members.
   */
  received(range: PageRange, size: number, total: number): PageRange | undefined;
}

/**
 * A plan for at most `maxItems` members from `start` on.
 *
 * The list ends at `total`, not at a short page: a server may send fewer members than `limit`. An empty page ends the
 * plan whatever `total` is; otherwise a wrong total would cause requests without end.
 */
export function createPagePlan(start: number, pageSize: number, maxItems: number): PagePlan {
  const max = start + maxItems;
  const first = { offset: start, limit: Math.min(pageSize, maxItems) };
  const size = createPageSize(pageSize);
  /** The offsets up to which members are requested and received, and the end of the list. */
  let planned = start + first.limit;
  let receivedTo = start;
  let end = start;
  let ended = false;
  return {
    first,
    next() {
      if (ended || planned >= end) return undefined;
      const range = { offset: planned, limit: Math.min(size.limit, max - planned) };
      planned += range.limit;
      return range;
    },
    received(range, count, total) {
      const rangeEnd = range.offset + range.limit;
      // A page may be longer than `limit`, and reach beyond the ranges requested after it.
      receivedTo = Math.max(receivedTo, range.offset + count);
      end = Math.min(total, max);
      ended ||= count === 0;
      const isShort = receivedTo < Math.min(rangeEnd, end);
      size.record(range.limit, count, isShort);
      const isLast = rangeEnd === planned;
      if (isLast || receivedTo > planned) planned = receivedTo;
      return isShort && !isLast && !ended ? { offset: receivedTo, limit: rangeEnd - receivedTo } : undefined;
    },
  };
}
