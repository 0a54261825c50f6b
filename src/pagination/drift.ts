import type { Drift, VpcMemberInfo, VpcMemberPage } from '../types.js';

/** Keeps account of a walk: what came, what came twice, and whether the totals agree. */
export interface DriftWatch {
  /** Notes a page. Returns it without the members that came before. */
  see(page: VpcMemberPage): VpcMemberPage;
  /** The drift up to now, if there is any; `missing` counts only when the walk is over. */
  drift(over: boolean): Drift | undefined;
  /** Why the pages would never end, if it looks like that. */
  endless(): string | undefined;
}

/**
 * @param start the offset where the walk begins
 * @param remembered how many ids to know again, at least. The default is enough for any list that a channel can hold (a
 *   few hundred members); a bound, so that the memory of a walk stays flat however long the list is.
 */
export function watchDrift(start: number, remembered = 25_000): DriftWatch {
  // Two generations: an engine walks over all that was deleted from a set to find its oldest entry.
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
    see(page) {
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
      // A few such pages can come of members that were added; many mean that the server does not honour `offset`.
      if (stale > 20) return `the same members come again and again, of ${last}`;
      if (count > 2 * (first ?? 0) + 10_000) return `${count} members came, of ${first} at first, and no end`;
      return undefined;
    },
  };
}
