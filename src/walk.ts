import { operationId } from '../generated/operation.js';
import { type Drift, watchDrift } from './drift.js';
import { copyOf, DriftError, MembersError, ProtocolError } from './errors.js';
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
  /** How many members to know again when they come twice; a bounded number by default. */
  remembered?: number;
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

/** `items`, but `return` calls `leave` first: a generator would let a `next` that is under way come to its end. */
export function leaving<T>(
  items: AsyncGenerator<T, void, void>,
  leave: () => void,
): AsyncGenerator<T, void, void> {
  const end = items.return.bind(items);
  return Object.assign(items, {
    return(value: void | PromiseLike<void>) {
      leave();
      return end(value);
    },
  });
}

async function* pagesOf(walk: Walk, controller: AbortController): AsyncGenerator<VpcMemberPage, void, void> {
  const { start, signal } = walk;
  const fetchPage = walk.begin();
  const plan = createPagePlan(start, walk.pageSize, walk.maxItems);
  const watch = watchDrift(start, walk.remembered);
  const forget = signal && onAbort(signal, () => controller.abort(signal.reason));
  const launch = (span: Span) => {
    const page = fetchPage(span, controller.signal);
    page.catch(() => {}); // Its turn comes later; until then it is not unhandled.
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
  let resume = start;
  let over = false;
  try {
    signal?.throwIfAborted();
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
      yield fresh;
      signal?.throwIfAborted();
      // What lies behind a gap is not delivered: nobody could say where to go on.
      if (page.size === 0) break;
      resume = span.offset + page.size;
      fill(walk.concurrency);
    }
    over = resume < start + walk.maxItems;
    if (walk.strict) refuseDrift(watch.drift(over));
  } catch (error) {
    if (error === left) return;
    // The reason of an abort may be an error of ours, which belongs to the caller: neither copied nor changed.
    signal?.throwIfAborted();
    throw error instanceof MembersError
      ? Object.assign(copyOf(error), { resume: { offset: resume } })
      : error;
  } finally {
    forget?.();
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
