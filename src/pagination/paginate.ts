import { operationId } from '../../generated/operation.js';
import { CallbackError, copyOf, DriftError, MembersError, ProtocolError } from '../errors.js';
import { onAbort } from '../transport/on-abort.js';
import type { Drift, VpcMemberPage } from '../types.js';
import { watchDrift } from './drift.js';
import { createPagePlan, type PageRange } from './page-plan.js';

export interface Pagination {
  /** Called at the start of an iteration. Returns the function that fetches a page. */
  begin(): (range: PageRange, signal: AbortSignal) => Promise<VpcMemberPage>;
  /** The offset of the first member. */
  start: number;
  pageSize: number;
  concurrency: number;
  maxItems: number;
  /** All or nothing: every duplicate is recognised, and `resume` of an error is `start`. */
  whole: boolean;
  /** Whether a drift throws a `DriftError`. */
  strict: boolean;
  onDrift(drift: Drift): void;
  signal: AbortSignal | undefined;
}

/** The abort reason when the consumer leaves the loop. */
const left = Symbol('left');

/**
 * The pages of a list, in order. The first page has the total; after it, up to `concurrency` pages are in flight or in
 * the consumer's hands, so that no more are in memory. Leaving the loop cancels the requests in flight.
 *
 * An error carries `resume`: the offset of the first member that was not delivered.
 */
export function paginate(pagination: Pagination): AsyncGenerator<VpcMemberPage, void, void> {
  const controller = new AbortController();
  return closable(pagesOf(pagination, controller), () => controller.abort(left));
}

/**
 * Makes `return` and `throw` of `items` call `close` first: an async generator queues them behind a pending `next`, which
 * would wait for the request in flight.
 */
export function closable<T>(
  items: AsyncGenerator<T, void, void>,
  close: () => void,
): AsyncGenerator<T, void, void> {
  const end = items.return.bind(items);
  const fail = items.throw.bind(items);
  return Object.assign(items, {
    return(value: void | PromiseLike<void>) {
      close();
      return end(value);
    },
    throw(error: unknown) {
      close();
      return fail(error);
    },
  });
}

async function* pagesOf(
  pagination: Pagination,
  controller: AbortController,
): AsyncGenerator<VpcMemberPage, void, void> {
  const { start, signal } = pagination;
  const fetchPage = pagination.begin();
  const plan = createPagePlan(start, pagination.pageSize, pagination.maxItems);
  const watch = watchDrift(start, pagination.whole ? Infinity : undefined);
  const launch = (range: PageRange) => {
    signal?.throwIfAborted();
    // Listen only while a request is in flight: otherwise an iterator that is abandoned between two pages would stay in
    // memory as long as the signal.
    const unlisten = signal && onAbort(signal, () => controller.abort(signal.reason));
    const page = fetchPage(range, controller.signal);
    // Awaited later; until then `catch` keeps a rejection from being reported as unhandled.
    page.catch(() => {}).then(unlisten);
    return { range, page };
  };
  const inFlight: ReturnType<typeof launch>[] = [];
  const fill = (max: number) => {
    while (inFlight.length < max) {
      const range = plan.next();
      if (!range) return;
      inFlight.push(launch(range));
    }
  };
  let delivered = start;
  let over = false;
  let isConsumerAtWork = false;
  try {
    inFlight.push(launch(plan.first));
    for (let turn = inFlight.shift(); turn; turn = inFlight.shift()) {
      const { range } = turn;
      const page = await turn.page;
      const newMembers = watch.record(page);
      rejectEndless(watch.endless());
      if (pagination.strict) rejectDrift(watch.drift(false));
      const gap = plan.received(range, page.size, page.total);
      if (gap) inFlight.unshift(launch(gap));
      fill(pagination.concurrency - 1);
      isConsumerAtWork = true;
      yield newMembers;
      isConsumerAtWork = false;
      signal?.throwIfAborted();
      // Stop at an empty page: members after the gap could not be resumed from a single offset.
      if (page.size === 0) break;
      // A page may be longer than `limit`, and reach beyond the pages after it.
      delivered = Math.max(delivered, range.offset + page.size);
      fill(pagination.concurrency);
    }
    over = delivered < start + pagination.maxItems;
    if (pagination.strict) rejectDrift(watch.drift(over));
  } catch (error) {
    // `items.throw` of the consumer: its error must not be wrapped.
    if (isConsumerAtWork) throw error;
    if (error === left) return;
    // The abort reason may be a MembersError, but belongs to the caller: throw it unchanged.
    signal?.throwIfAborted();
    const failure =
      error instanceof MembersError
        ? copyOf(error)
        : new CallbackError(`${operationId}: a function given to the client threw; see \`cause\``, error);
    throw Object.assign(failure, { resume: { offset: pagination.whole ? start : delivered } });
  } finally {
    controller.abort();
    const drift = watch.drift(over);
    if (drift) pagination.onDrift(drift);
  }
}

function rejectEndless(problem: string | undefined): void {
  if (problem) throw new ProtocolError(`${operationId}: ${problem}`, 200);
}

function rejectDrift(drift: Drift | undefined): void {
  if (drift) {
    const { total, duplicates, missing } = drift;
    const change = `total ${total.first} then ${total.last}, ${duplicates} twice, ${missing} missing`;
    throw new DriftError(`${operationId}: the list changed during the iteration (${change})`, drift);
  }
}
