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
  /** Notes an answer. Returns the request for what it lacks: a page may be short without being the last. */
  received(span: Span, size: number, total: number): Span | undefined;
}

/**
 * A plan for at most `maxItems` members from `start` on.
 *
 * The end of the list is where `total` says, never where a page is short: a service may give less than was asked.
 * A first page that is short shows the service's own page size, which the others then keep to.
 * An empty page ends the plan whatever `total` says, or a total that lies would be asked for for ever.
 */
export function createPagePlan(start: number, pageSize: number, maxItems: number): PagePlan {
  const most = start + maxItems;
  const first = { offset: start, limit: Math.min(pageSize, maxItems) };
  let stride = pageSize;
  let planned = start;
  let end = start;
  let ended = false;
  return {
    first,
    next() {
      if (ended || planned >= end) return undefined;
      const span = { offset: planned, limit: Math.min(stride, most - planned) };
      planned += span.limit;
      return span;
    },
    received(span, size, total) {
      const reached = span.offset + size;
      end = Math.min(total, most);
      ended ||= size === 0;
      if (span === first) {
        planned = reached;
        stride = Math.min(size, pageSize);
        return undefined;
      }
      const lacking = span.offset + span.limit - reached;
      return ended || lacking <= 0 || reached >= end ? undefined : { offset: reached, limit: lacking };
    },
  };
}
