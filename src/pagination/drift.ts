import type { Drift, VpcMemberInfo, VpcMemberPage } from '../types.js';

/** Compares the pages of one iteration: the members received, duplicates among them, and the totals. */
export interface DriftWatch {
  /** Records a page. Returns the page without the members of earlier pages. */
  record(page: VpcMemberPage): VpcMemberPage;
  /** The drift so far, if there is any. `missing` is 0 until the iteration is over. */
  drift(over: boolean): Drift | undefined;
  /** The symptom of a server whose pages never end, if there is one. */
  endless(): string | undefined;
}

/**
 * @param start the offset of the first page
 * @param remembered the minimum number of latest ids among which a duplicate is recognised. The default covers any real
 *   channel (a few hundred members), and bounds the memory for a list of any length.
 */
export function watchDrift(start: number, remembered = 25_000): DriftWatch {
  // Two generations instead of deleting the oldest id: to find it, engines skip all deleted entries of a Set, one by one.
  let seen = new Set<string>();
  let older = new Set<string>();
  let first: number | undefined;
  let last = 0;
  let moved = false;
  let count = 0;
  let duplicates = 0;
  let stale = 0;
  const isNew = ({ id }: VpcMemberInfo) => {
    if (seen.has(id) || older.has(id)) return false;
    if (seen.size === remembered) {
      older = seen;
      seen = new Set();
    }
    return seen.add(id);
  };
  return {
    record(page) {
      first ??= page.total;
      last = page.total;
      moved ||= first !== last;
      const members = page.members.filter(isNew);
      count += members.length;
      duplicates += page.size - members.length;
      stale = page.size > 0 && members.length === 0 ? stale + 1 : 0;
      return { ...page, size: members.length, members };
    },
    drift(over) {
      const missing = over ? Math.max(0, last - start) - count : 0;
      if (!moved && duplicates === 0 && missing === 0) return undefined;
      return { total: { first: first ?? 0, last }, duplicates, missing };
    },
    endless() {
      // Added members can cause a few such pages; many mean that the server ignores `offset`.
      if (stale > 20) return `pages repeat the same members, total ${last}`;
      if (count > 2 * (first ?? 0) + 10_000) return `no end after ${count} members, total ${first} at first`;
      return undefined;
    },
  };
}
