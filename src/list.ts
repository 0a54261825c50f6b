import { checkInteger, refuse } from './check.js';
import type { Drift } from './drift.js';
import type { VpcMemberInfo, VpcMemberPage } from './types.js';
import { leaving, type Walk, walkPages } from './walk.js';

export interface ListOptions {
  /** Members per request, 1 to 500; 500 by default, the service's maximum. */
  pageSize?: number;
  /** How many pages may be on their way at once; 2 by default, because the service's throttling is not published. */
  concurrency?: number;
  /** `'strict'` makes any change of the list during the walk a `DriftError`; by default it is reported. */
  consistency?: 'report' | 'strict';
  /** Ends the walk, and rejects with its reason. */
  signal?: AbortSignal;
  /** For the whole walk, in milliseconds; no limit by default. Each page keeps to the client's limits besides. */
  deadlineMs?: number;
}

/** A whole list, or what was asked of it. */
export interface WholeList {
  members: VpcMemberInfo[];
  /** `total` as the last page told it. */
  total: number;
  /** Whether these are all members from the offset on, and the list held still meanwhile. */
  complete: boolean;
  /** What changed, if something did. */
  drift?: Drift;
  /** Where to go on, if `maxItems` ended the walk. */
  resume?: { offset: number };
}

/**
 * The members of a channel, in order, fetched as they are asked for. Each iteration is a fresh walk.
 * A member that comes twice, because the list changed, is delivered once.
 */
export interface MemberList extends AsyncIterable<VpcMemberInfo> {
  [Symbol.asyncIterator](): AsyncGenerator<VpcMemberInfo, void, void>;
  /** The same, page by page. */
  byPage(): AsyncGenerator<VpcMemberPage, void, void>;
  /** Everything or nothing; at most `maxItems` members, if given. `resume` of an error is where the list began. */
  toArray(options?: { maxItems?: number }): Promise<WholeList>;
}

type Source = Pick<Walk, 'begin' | 'start' | 'onDrift'>;

/** @throws {InvalidRequestError} when an option is unusable */
export function createList(source: Source, options: ListOptions): MemberList {
  const { pageSize = 500, concurrency = 2, consistency = 'report', signal } = options;
  checkInteger('pageSize', pageSize, 1, 500);
  checkInteger('concurrency', concurrency, 1);
  if (!/^(report|strict)$/.test(consistency)) refuse('consistency', "must be 'report' or 'strict'");
  const walk = {
    ...source,
    pageSize,
    concurrency,
    strict: consistency === 'strict',
    signal,
    maxItems: Infinity,
    whole: false,
  };
  return {
    byPage: () => walkPages(walk),
    [Symbol.asyncIterator]() {
      const pages = walkPages(walk);
      return leaving(membersOf(pages, signal), () => void pages.return());
    },
    async toArray({ maxItems = Infinity } = {}) {
      if (maxItems !== Infinity) checkInteger('maxItems', maxItems, 1);
      let drift: Drift | undefined;
      const onDrift = (found: Drift) => {
        drift = found;
        walk.onDrift(found);
      };
      const members: VpcMemberInfo[] = [];
      let total = 0;
      for await (const page of walkPages({ ...walk, maxItems, whole: true, onDrift })) {
        // A server may give more than it was asked for.
        for (const member of page.members.slice(0, maxItems - members.length)) members.push(member);
        total = page.total;
      }
      const end = source.start + maxItems;
      const resume = end < total ? { resume: { offset: end } } : {};
      return { members, total, complete: !drift && end >= total, ...(drift && { drift }), ...resume };
    },
  };
}

async function* membersOf(
  pages: AsyncIterable<VpcMemberPage>,
  signal: AbortSignal | undefined,
): AsyncGenerator<VpcMemberInfo, void, void> {
  for await (const { members } of pages) {
    for (const member of members) {
      signal?.throwIfAborted();
      yield member;
    }
  }
}
