import { operationId } from '../generated/operation.js';
import { type Drift, watchDrift } from './drift.js';
import { CallbackError, copyOf, DriftError, MembersError, ProtocolError } from './errors.js';
import { onAbort } from './on-abort.js';
import { createPagePlan, type Span } from './page-plan.js';
import type { VpcMemberPage } from './types.js';

export interface Walk {
  /** Called when the walk begins; what it returns fetches a page. */
  begin(): (span: Span, signal: AbortSignal) => Promise<VpcMemberPage>;
  /** Where to begin. */
  start: number;
  pageSize: number;
  concurrency: number;
  maxItems: number;
  /** Everything or nothing: all members are known again when they come twice, and an error resumes at the start. */
  whole: boolean;
  /** Whether a drift is an error. */
  strict: boolean;
  onDrift(drift: Drift): void;
  signal: AbortSignal | undefined;
}

/** What a walk is aborted with when its consumer leaves. */
const left = Symbol('left');

/**
 * The pages of a list, in order. The first one tells the total; then up to `concurrency` pages are on their way or
 * in the consumer's hands, so that no more than these are in memory. Leaving the loop cancels what is on its way.
 *
 * An error carries `resume`: the offset of the first member that was not delivered.
 */
export function walkPages(walk: Walk): AsyncGenerator<VpcMemberPage, void, void> {
  const controller = new AbortController();
  return leaving(pagesOf(walk, controller), () => controller.abort(left));
}

/**
 * `items`, but `return` and `throw` call `leave` first: a generator would let a `next` that is under way come to its end.
 */
export function leaving<T>(
  items: AsyncGenerator<T, void, void>,
  leave: () => void,
): AsyncGenerator<T, void, void> {
  const end = items.return.bind(items);
  const fail = items.throw.bind(items);
  return Object.assign(items, {
    return(value: void | PromiseLike<void>) {
      leave();
      return end(value);
    },
    throw(error: unknown) {
      leave();
      return fail(error);
    },
  });
}

async function* pagesOf(walk: Walk, controller: AbortController): AsyncGenerator<VpcMemberPage, void, void> {
  const { start, signal } = walk;
  const fetchPage = walk.begin();
  const plan = createPagePlan(start, walk.pageSize, walk.maxItems);
  const watch = watchDrift(start, walk.whole ? Infinity : undefined);
  const launch = (span: Span) => {
    signal?.throwIfAborted();
    // Listens only while a request is under way: an iterator that is dropped between two pages would otherwise stay in
    // memory for as long as the signal does.
    const forget = signal && onAbort(signal, () => controller.abort(signal.reason));
    const page = fetchPage(span, controller.signal);
    // Awaited later; until then `catch` keeps a rejection from being reported as unhandled.
    page.catch(() => {}).then(forget);
    return { span, page };
  };
  const inFlight: ReturnType<typeof launch>[] = [];
  const fill = (most: number) => {
    while (inFlight.length < most) {
      const span = plan.next();
      if (!span) return;
      inFlight.push(launch(span));
    }
  };
  let delivered = start;
  let over = false;
  let isConsumerAtWork = false;
  try {
    inFlight.push(launch(plan.first));
    for (let turn = inFlight.shift(); turn; turn = inFlight.shift()) {
      const { span } = turn;
      const page = await turn.page;
      const fresh = watch.see(page);
      refuseEndless(watch.endless());
      if (walk.strict) refuseDrift(watch.drift(false));
      const gap = plan.received(span, page.size, page.total);
      if (gap) inFlight.unshift(launch(gap));
      fill(walk.concurrency - 1);
      isConsumerAtWork = true;
      yield fresh;
      isConsumerAtWork = false;
      signal?.throwIfAborted();
      // Stop at an empty page: members after the gap could not be resumed from a single offset.
      if (page.size === 0) break;
      // A page may be longer than asked, and reach beyond the ones after it.
      delivered = Math.max(delivered, span.offset + page.size);
      fill(walk.concurrency);
    }
    over = delivered < start + walk.maxItems;
    if (walk.strict) refuseDrift(watch.drift(over));
  } catch (error) {
    // What the consumer throws into the generator is its own.
    if (isConsumerAtWork) throw error;
    if (error === left) return;
    // The reason of an abort may be an error of ours, which belongs to the caller: neither copied nor changed.
    signal?.throwIfAborted();
    const failure =
      error instanceof MembersError
        ? copyOf(error)
        : new CallbackError(
            `${operationId}: a function that the client was given threw; see \`cause\``,
            error,
          );
    throw Object.assign(failure, { resume: { offset: walk.whole ? start : delivered } });
  } finally {
    controller.abort();
    const drift = watch.drift(over);
    if (drift) walk.onDrift(drift);
  }
}

function refuseEndless(why: string | undefined): void {
  if (why) throw new ProtocolError(`${operationId}: ${why}`, 200);
}

function refuseDrift(drift: Drift | undefined): void {
  if (drift) {
    const { total, duplicates, missing } = drift;
    const change = `total ${total.first} then ${total.last}, ${duplicates} twice, ${missing} missing`;
    throw new DriftError(`${operationId}: the list changed during the walk (${change})`, drift);
  }
}
