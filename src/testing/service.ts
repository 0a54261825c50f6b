import type { Clock } from '../clock.js';
import { sleep } from '../transport/with-timeout.js';
import { applyFault } from './apply-fault.js';
import { authenticate, type CredentialTables } from './authenticate.js';
import { type FaultScript, faultOf } from './fault-script.js';
import { type FakeRequest, queryRecord } from './journal.js';
import { type ChannelState, type Incoming, respond } from './operation.js';
import type { WireResponse } from './wire-response.js';

export interface ServiceOptions extends CredentialTables {
  channel: ChannelState;
  faults: FaultScript;
  latencyMs: number;
  clock: Clock;
  requests: FakeRequest[];
}

/**
 * Responds to one request; undefined stands for a connection that is reset before anything is sent.
 * Rejects with the reason of the signal as soon as the signal aborts.
 */
export type Service = (
  request: Incoming,
  signal: AbortSignal | undefined,
) => Promise<WireResponse | undefined>;

/** The fake itself: from a request to a response, the same in memory and on a port. */
export function createService(options: ServiceOptions): Service {
  const { channel, faults, latencyMs, clock, requests } = options;
  return async (request, signal) => {
    signal?.throwIfAborted();
    const { by, error } = authenticate(request, options);
    const entry: FakeRequest & { status?: number; fault?: FakeRequest['fault'] } = {
      method: request.method,
      path: request.path,
      query: queryRecord(request.query),
      at: clock.now(),
      authenticatedBy: by,
    };
    const index = requests.push(entry) - 1;
    const fault = faultOf(faults, entry, index);
    if (fault.fault !== 'none') entry.fault = fault.fault;

    const unauthorized = await error;
    signal?.throwIfAborted();
    const waitMs = latencyMs + (fault.fault === 'delay' ? fault.ms : 0);
    if (waitMs > 0) await sleep(clock, waitMs, signal);
    if (fault.fault === 'change') fault.change(channel.members);
    const requestId = (index + 1).toString(16).padStart(32, '0');
    const response = applyFault(fault, respond(request, unauthorized, channel), requestId);
    if (!response) return undefined;
    entry.status = response.status;
    return { ...response, headers: { Date: new Date(clock.now()).toUTCString(), ...response.headers } };
  };
}
