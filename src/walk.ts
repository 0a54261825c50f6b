import { operationId } from '../generated/operation.js';
import { type Drift, watchDrift } from './drift.js';
import { DriftError, MembersError, ProtocolError } from './errors.js';
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
  /** Whether a drift is an error. */
  strict: boolean;
  onDrift(drift: Drift): void;
  signal: AbortSignal | undefined;
}

/**
 * The pages of a list, in order. The first one tells the total; then up to `concurrency` pages are on their way or
 * in the consumer's hands, so that no more than these are in memory. Leaving the loop cancels what is on its way.
 *
 * An error carries `resume`: the offset of the first member that was not delivered.
 */
export async function* walkPages(walk: Walk): AsyncGenerator<VpcMemberPage, void, void> {
  const { start, signal } = walk;
  const fetchPage = walk.begin();
  const plan = createPagePlan(start, walk.pageSize, walk.maxItems);
  const watch = watchDrift(start);
  const controller = new AbortController();
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
      refuseEndless(watch.stale(), page);
      if (walk.strict) refuseDrift(watch.drift(false));
      const gap = plan.received(span, page.size, page.total);
      if (gap) inFlight.unshift(launch(gap));
      fill(walk.concurrency - 1);
      yield fresh;
      signal?.throwIfAborted();
      if (page.size > 0) resume = span.offset + page.size;
      fill(walk.concurrency);
    }
    over = resume < start + walk.maxItems;
    if (walk.strict) refuseDrift(watch.drift(over));
  } catch (error) {
    if (error instanceof MembersError) error.resume = { offset: resume };
    throw error;
  } finally {
    forget?.();
    controller.abort();
    const drift = watch.drift(over);
    if (drift) walk.onDrift(drift);
  }
}

function refuseEndless(stalePages: number, { total }: VpcMemberPage): void {
  // A few such pages can come of members that were added; many mean that the server does not honour `offset`.
  if (stalePages > 20) {
    throw new ProtocolError(`${operationId}: the same members come again and again, of ${total}`, 200);
  }
}

function refuseDrift(drift: Drift | undefined): void {
  if (drift) {
    const { total, duplicates, missing } = drift;
    const change = `total ${total.first} then ${total.last}, ${duplicates} twice, ${missing} missing`;
    throw new DriftError(`${operationId}: the list changed during the walk (${change})`, drift);
  }
}
