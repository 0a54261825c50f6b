import { createPageSize } from './page-size.js';

/** One request of a walk: `limit` members from `offset` on. */
export interface Span {
  readonly offset: number;
  readonly limit: number;
}

/** Decides which pages a walk asks for. It does no I/O, and knows only what pages have said. */
export interface PagePlan {
  /** The first request, whose answer tells the total. */
  first: Span;
  /** The next request that can go out, before the answers to earlier ones are there. */
  next(): Span | undefined;
  /**
   * Notes an answer; they come in the order of the requests. Returns the request for what it lacks, where later ones are
   * out already: a page may be short without being the last.
   */
  received(span: Span, size: number, total: number): Span | undefined;
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
      const span = { offset: planned, limit: Math.min(size.limit, most - planned) };
      planned += span.limit;
      return span;
    },
    received(span, count, total) {
      const spanEnd = span.offset + span.limit;
      // A page may be longer than asked, and reach beyond those that were asked for after it.
      reached = Math.max(reached, span.offset + count);
      end = Math.min(total, most);
      ended ||= count === 0;
      const isShort = reached < Math.min(spanEnd, end);
      size.note(span.limit, count, isShort);
      const isLast = spanEnd === planned;
      if (isLast || reached > planned) planned = reached;
      return isShort && !isLast && !ended ? { offset: reached, limit: spanEnd - reached } : undefined;
    },
  };
}
