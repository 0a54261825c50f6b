import { NetworkError, TimeoutError } from '../errors.js';
import { emit } from '../events.js';
import { requestIdOf } from '../response/request-id.js';
import { attempt } from './attempt.js';
import type { BufferedResponse } from './buffered-response.js';
import { type CallFetch, type CallInit, timeoutError } from './call.js';
import type { Resilience } from './limits.js';
import { backoffMs, isRetryableStatus, retryAfterMs } from './retry-policy.js';
import { sleep, withTimeout } from './with-timeout.js';

/** Sends a request, and sends it again as `retry-policy.ts` says, while retries, budget and time are left. */
export function resilient(shared: Resilience): CallFetch {
  const { clock, budget, onEvent } = shared;
  return async (input, init) => {
    const { call, signal } = init;
    for (let retry = 1; ; retry++) {
      const outcome = await tryOnce(input, await withAuthHeaders(init, shared), shared);
      const failed = outcome instanceof Error;
      if (!failed && !isRetryableStatus(outcome.status)) {
        if (outcome.status < 400) budget.earn();
        return outcome;
      }
      // Only the signal tells an abort from a failure: its reason may be a NetworkError, of another call.
      signal?.throwIfAborted();
      const requestedMs = failed ? undefined : call.retryAfterMs;
      const delayMs = requestedMs ?? Math.round(backoffMs(retry - 1, Math.random()));
      if (retry > call.maxRetries || clock.now() + delayMs >= call.deadlineAt || !budget.take()) {
        if (failed) throw outcome;
        return outcome;
      }
      const reason = failed ? outcome.kind : outcome.status;
      emit(onEvent, { type: 'retry', name: call.name, attempt: call.attempts, delayMs, reason });
      await sleep(clock, delayMs, signal);
    }
  };
}

/** The request with the auth headers of the call. The deadline bounds them, not the attempt: a token may be fetched. */
async function withAuthHeaders(init: CallInit, { clock }: Resilience): Promise<CallInit> {
  const { call, signal } = init;
  const late = () => timeoutError(call, 'the deadline passed');
  const remainingMs = call.deadlineAt - clock.now();
  signal?.throwIfAborted();
  if (remainingMs <= 0) throw late();
  try {
    const headers = call.authHeaders?.();
    if (!headers) return init;
    if (!('then' in headers)) return { ...init, headers };
    const pending = Promise.resolve(headers);
    // `authHeaders` may have aborted the signal. `withTimeout` then does not wait for the promise, and its rejection
    // would end the process as an unhandledRejection.
    pending.catch(() => {});
    return { ...init, headers: await withTimeout(clock, remainingMs, signal, late, () => pending) };
  } finally {
    // The reason of an abort goes before whatever `authHeaders` threw or gave.
    signal?.throwIfAborted();
  }
}

/** One attempt: a response, or a failure that says nothing about the next attempt. */
async function tryOnce(
  input: string | URL | Request,
  init: CallInit,
  shared: Resilience,
): Promise<BufferedResponse | NetworkError | TimeoutError> {
  const { clock, onEvent } = shared;
  const { call } = init;
  // Another page of the same list may have aborted meanwhile.
  init.signal?.throwIfAborted();
  const started = clock.now();
  const event = { name: call.name, attempt: ++call.attempts };
  emit(onEvent, { type: 'request', ...event });
  try {
    const response = await attempt(input, init, shared);
    const { status, headers } = response;
    const now = clock.now();
    call.retryAfterMs = retryAfterMs(headers.get('Retry-After'), now);
    const requestId = onEvent && requestIdOf(response, call.secrets);
    emit(onEvent, { type: 'response', ...event, status, durationMs: now - started, requestId });
    return response;
  } catch (error) {
    if (error instanceof NetworkError || error instanceof TimeoutError) return error;
    throw error;
  }
}
