import { createPageSize } from './page-size.js';

/** One request of a walk: `limit` members from `offset` on. */
export interface PageRange {
  readonly offset: number;
  readonly limit: number;
}

/** Decides which pages a walk asks for. It does no I/O, and knows only what pages have said. */
export interface PagePlan {
  /** The first request, whose answer tells the total. */
  first: PageRange;
  /** The next request that can go out, before the answers to earlier ones are there. */
  next(): PageRange | undefined;
  /**
   * Notes an answer; they come in the order of the requests. Returns the request for what it lacks, where later ones are
   * out already: a page may be short without being the last.
   */
  received(range: PageRange, size: number, total: number): PageRange | undefined;
}

/**
 * A plan for at most `maxItems` members from `start` on.
 *
 * The end of the list is where `total` says, never where a page is short: a service may give less than was asked.
 * An empty page ends the plan whatever `total` says, or a total that lies would be asked for for ever.
 */
export function createPagePlan(start: number, pageSize: number, maxItems: number): PagePlan {
  const most = start + maxItems;
  const first = { offset: start, limit: Math.min(pageSize, maxItems) };
  const size = createPageSize(pageSize);
  /** Up to where members are asked for, up to where they came, and where the list ends. */
  let planned = start + first.limit;
  let reached = start;
  let end = start;
  let ended = false;
  return {
    first,
    next() {
      if (ended || planned >= end) return undefined;
      const range = { offset: planned, limit: Math.min(size.limit, most - planned) };
      planned += range.limit;
      return range;
    },
    received(range, count, total) {
      const spanEnd = range.offset + range.limit;
      // A page may be longer than asked, and reach beyond those that were asked for after it.
      reached = Math.max(reached, range.offset + count);
      end = Math.min(total, most);
      ended ||= count === 0;
      const isShort = reached < Math.min(spanEnd, end);
      size.note(range.limit, count, isShort);
      const isLast = spanEnd === planned;
      if (isLast || reached > planned) planned = reached;
      return isShort && !isLast && !ended ? { offset: reached, limit: spanEnd - reached } : undefined;
    },
  };
}
