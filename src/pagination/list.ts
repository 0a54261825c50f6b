import { checkInteger, checkNames, rejectArgument } from '../argument-checks.js';
import type { Drift, VpcMemberInfo, VpcMemberPage } from '../types.js';
import { closable, type Pagination, paginate } from './paginate.js';

/**
 * The options of `list`.
 *
 * @example
 * const list = client.list({ instance_id, vpc_channel_id }, { pageSize: 100, concurrency: 4, deadlineMs: 30_000 });
 */
export interface ListOptions {
  /** The `limit` of each request, in members, 1 to 500. 500 by default, the maximum of the service. */
  pageSize?: number;
  /**
   * The maximum number of pages in flight or in the hands of the consumer, from 1. 2 by default, because the throttling
   * limits of the service are not published. The first page is always requested alone.
   */
  concurrency?: number;
  /**
   * What happens when the list changes during an iteration. `'report'`, the default, emits the event `drift`, and
   * `toArray` returns `complete: false`. `'strict'` throws a `DriftError`.
   */
  consistency?: 'report' | 'strict';
  /** Aborts each iteration, which rejects with `signal.reason`. */
  signal?: AbortSignal;
  /** The time of a whole iteration, in milliseconds. No limit by default. Each page also has the limits of the client. */
  deadlineMs?: number;
}

export const listOptions: Record<keyof ListOptions, unknown> = {
  pageSize: 0,
  concurrency: 0,
  consistency: 0,
  signal: 0,
  deadlineMs: 0,
};

/** The options of `toArray`. */
export interface ToArrayOptions {
  /** The maximum number of members, from 1; unlimited by default. */
  maxItems?: number;
}

/** The result of `toArray`. */
export interface WholeList {
  /** The members in the order of the service, each once. */
  members: VpcMemberInfo[];
  /** `total` of the last page: the number of members that match, including those before `offset`. */
  total: number;
  /** Whether `members` are all members from `offset` on, and the list did not visibly change meanwhile. */
  complete: boolean;
  /** How the list changed, if it did. */
  drift?: Drift;
  /** If `maxItems` ended the iteration: a new `list` with this `offset` returns the members that follow. */
  resume?: { offset: number };
}

/**
 * The members of a channel in the order of the service, requested page by page as the consumer needs them. Each
 * iteration starts again with the first page. Leaving the loop cancels the requests in flight.
 *
 * A member that arrives twice, because the list changed, is delivered once.
 *
 * @example
 * for await (const member of list) console.log(member.id);
 */
export interface MemberList extends AsyncIterable<VpcMemberInfo> {
  [Symbol.asyncIterator](): AsyncGenerator<VpcMemberInfo, void, void>;
  /**
   * The same iteration in pages. `size` and `members` of a page are without the members of earlier pages.
   *
   * @example
   * for await (const { members, total } of list.byPage()) console.log(`${members.length} of ${total}`);
   */
  byPage(): AsyncGenerator<VpcMemberPage, void, void>;
  /**
   * Collects all members, or rejects without any: `resume` of its errors is the offset where the list starts.
   *
   * @throws {InvalidRequestError} when `maxItems` is invalid; the other errors are those of `list`
   * @example
   * const { members, complete, resume } = await list.toArray({ maxItems: 250 });
   */
  toArray(options?: ToArrayOptions): Promise<WholeList>;
}

type Source = Pick<Pagination, 'begin' | 'start' | 'onDrift'>;

/** @throws {InvalidRequestError} when an option is invalid */
export function createList(source: Source, options: ListOptions): MemberList {
  const { pageSize = 500, concurrency = 2, consistency = 'report', signal } = options;
  checkInteger('pageSize', pageSize, 1, 500);
  checkInteger('concurrency', concurrency, 1);
  if (!/^(report|strict)$/.test(consistency)) rejectArgument('consistency', "must be 'report' or 'strict'");
  const pagination = {
    ...source,
    pageSize,
    concurrency,
    strict: consistency === 'strict',
    signal,
    maxItems: Infinity,
    whole: false,
  };
  return {
    byPage: () => paginate(pagination),
    [Symbol.asyncIterator]() {
      const pages = paginate(pagination);
      return closable(membersOf(pages, signal), () => void pages.return());
    },
    async toArray(options = {}) {
      checkNames('an option of `toArray`', options, { maxItems: 0 });
      const { maxItems = Infinity } = options;
      if (maxItems !== Infinity) checkInteger('maxItems', maxItems, 1);
      let drift: Drift | undefined;
      const onDrift = (received: Drift) => {
        drift = received;
        pagination.onDrift(received);
      };
      const members: VpcMemberInfo[] = [];
      let total = 0;
      for await (const page of paginate({ ...pagination, maxItems, whole: true, onDrift })) {
        // A server may send more members than `limit`.
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
