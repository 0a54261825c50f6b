/** The `limit` of the next request, adapted to the sizes of the pages received. */
export interface PageSize {
  readonly limit: number;
  /**
   * Records a page.
   *
   * @param requested its `limit`
   * @param size the number of members received
   * @param isShort whether the list continues although the page has fewer members than its limit
   */
  record(requested: number, size: number, isShort: boolean): void;
}

/**
 * The limit is `max` until a page is short, then the size of that page, because concurrent ranges must neither overlap
 * nor leave gaps. After full pages the limit doubles, up to `max`, because the server may have been short only
 * temporarily. If the doubled limit gives a short page again, the next doubling waits for twice as many full pages,
 * because each short page costs an additional request.
 */
export function createPageSize(max: number): PageSize {
  let limit = max;
  let full = 0;
  let patience = 1;
  return {
    get limit() {
      return limit;
    },
    record(requested, size, isShort) {
      if (isShort && size < limit) {
        // No page of this size was full yet: the last doubling failed.
        patience = full === 0 ? patience * 2 : 1;
        limit = size;
        full = 0;
      } else if (!isShort && requested === limit && ++full >= patience && limit < max) {
        limit = Math.min(max, limit * 2);
        full = 0;
      }
    },
  };
}
