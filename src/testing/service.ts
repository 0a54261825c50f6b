import type { Clock } from '../clock.js';
import { sleep } from '../transport/with-timeout.js';
import { spoil } from './apply-fault.js';
import { type SignInTables, signIn } from './authenticate.js';
import { type FaultScript, faultOf } from './fault-script.js';
import { type FakeRequest, queryRecord } from './journal.js';
import { answerTo, type ChannelState, type Incoming } from './operation.js';
import type { Reply } from './wire-response.js';

export interface ServiceOptions extends SignInTables {
  channel: ChannelState;
  faults: FaultScript;
  latencyMs: number;
  clock: Clock;
  requests: FakeRequest[];
}

/**
 * Answers one request; undefined stands for a connection that is reset before anything is sent.
 * Rejects with the reason of the signal as soon as it aborts.
 */
export type Service = (request: Incoming, signal: AbortSignal | undefined) => Promise<Reply | undefined>;

/** The fake itself: the way from a request to an answer, the same in memory and on a port. */
export function createService(options: ServiceOptions): Service {
  const { channel, faults, latencyMs, clock, requests } = options;
  return async (request, signal) => {
    signal?.throwIfAborted();
    const { by, refused } = signIn(request, options);
    const entry: FakeRequest & { status?: number; fault?: FakeRequest['fault'] } = {
      method: request.method,
      path: request.path,
      query: queryRecord(request.query),
      at: clock.now(),
      signedInBy: by,
    };
    const index = requests.push(entry) - 1;
    const fault = faultOf(faults, entry, index);
    if (fault.fault !== 'none') entry.fault = fault.fault;

    const refusal = await refused;
    signal?.throwIfAborted();
    const waitMs = latencyMs + (fault.fault === 'delay' ? fault.ms : 0);
    if (waitMs > 0) await sleep(clock, waitMs, signal);
    if (fault.fault === 'change') fault.change(channel.members);
    const requestId = (index + 1).toString(16).padStart(32, '0');
    const answer = spoil(fault, answerTo(request, refusal, channel), requestId);
    if (!answer) return undefined;
    entry.status = answer.status;
    return { ...answer, headers: { Date: new Date(clock.now()).toUTCString(), ...answer.headers } };
  };
}
