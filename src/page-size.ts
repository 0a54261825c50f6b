/** How many members to ask for at once, learnt from the pages that came. */
export interface PageSize {
  /** For the next page. */
  readonly limit: number;
  /** Notes a page: how many members it was asked for and had, and whether the list goes on behind a page with fewer. */
  note(limit: number, size: number, isShort: boolean): void;
}

/**
 * Asks for `most` members until a page is short, then for what that page had: pages planned side by side must neither
 * overlap nor leave gaps. When pages come full it asks for twice as many again, up to `most`, because the service may
 * have been short only for a moment. It waits twice as many full pages each time that this was in vain, because a page
 * that is short costs a request for the rest.
 */
export function createPageSize(most: number): PageSize {
  let limit = most;
  let full = 0;
  let patience = 1;
  return {
    get limit() {
      return limit;
    },
    note(asked, size, isShort) {
      if (isShort && size < limit) {
        // No page of this size has come full yet: asking for so many was in vain.
        patience = full === 0 ? patience * 2 : 1;
        limit = size;
        full = 0;
      } else if (!isShort && asked === limit && ++full >= patience && limit < most) {
        limit = Math.min(most, limit * 2);
        full = 0;
      }
    },
  };
}
