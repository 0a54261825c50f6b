import { NetworkError, TimeoutError } from './errors.js';
import { emit, type OnEvent } from './events.js';
import { type Answer, type Exchange, type ExchangeOptions, exchange } from './exchange.js';
import { requestIdOf } from './request-id.js';
import type { RetryBudget } from './retry-budget.js';
import { backoffMs, isRetryableStatus, retryAfterMs } from './retry-policy.js';
import { sleep, underTimer } from './under-timer.js';

/** A request that may be sent more than once: `init` is asked for the headers each time, at the last moment. */
export interface Sending extends Omit<Exchange, 'init'> {
  init: () => RequestInit | Promise<RequestInit>;
}

/** What all calls of a client share. */
export interface SendOptions extends ExchangeOptions {
  maxRetries: number;
  budget: RetryBudget;
  onEvent: OnEvent | undefined;
}

/** What bounds one call. */
export interface CallLimits {
  /** For one attempt, in milliseconds. */
  timeoutMs: number;
  /** For the whole call, on the clock. */
  deadlineAt: number;
  signal: AbortSignal | undefined;
}

/** The last answer to a call, of whatever status. */
export interface FinalAnswer extends Answer {
  /** How many requests were sent. */
  attempts: number;
}

/**
 * Sends a read, and sends it again as `retry-policy.ts` says, while retries, budget and time are left.
 *
 * @param sent how many requests the call has sent before
 * @throws as `exchange` does, and whatever `init` throws: a failure to sign in has had retries of its own
 */
export async function send(
  request: Sending,
  options: SendOptions,
  limits: CallLimits,
  sent = 0,
): Promise<FinalAnswer> {
  const { clock, budget, onEvent, maxRetries } = options;
  const { name } = request;
  for (let attempt = sent + 1; ; attempt++) {
    const init = await prepare(request, options, limits, attempt);
    const outcome = await tryOnce({ ...request, init }, options, limits, attempt);
    const failed = outcome instanceof Error;
    if (!failed && !isRetryableStatus(outcome.status)) {
      if (outcome.status < 400) budget.earn();
      return { ...outcome, attempts: attempt };
    }
    // Only the signal tells an abort from a failure: its reason may be a NetworkError, of another call.
    limits.signal?.throwIfAborted();
    const now = clock.now();
    const asked = failed ? undefined : retryAfterMs(outcome.headers.get('Retry-After'), now);
    const retry = attempt - sent;
    const delayMs = asked ?? Math.round(backoffMs(retry - 1, Math.random()));
    if (retry > maxRetries || now + delayMs >= limits.deadlineAt || !budget.take()) {
      if (failed) throw outcome;
      return { ...outcome, attempts: attempt };
    }
    const reason = failed ? outcome.kind : outcome.status;
    emit(onEvent, { type: 'retry', name, attempt, delayMs, reason });
    await sleep(clock, delayMs, limits.signal);
  }
}

/** What `init` says. The time of the call bounds it, not that of the attempt: a token may have to be fetched first. */
async function prepare(
  { name, init }: Sending,
  { clock }: SendOptions,
  { deadlineAt, signal }: CallLimits,
  attempt: number,
): Promise<RequestInit> {
  const late = () => new TimeoutError(`${name}: the deadline passed`, { attempts: attempt - 1 });
  const remainingMs = deadlineAt - clock.now();
  signal?.throwIfAborted();
  if (remainingMs <= 0) throw late();
  try {
    const given = init();
    if (!('then' in given)) return given;
    const pending = Promise.resolve(given);
    // `init` may have aborted the signal. `underTimer` then does not wait for the promise, and its rejection would end
    // the process as an unhandled one.
    pending.catch(() => {});
    return await underTimer(clock, remainingMs, signal, late, () => pending);
  } finally {
    // The reason of an abort goes before whatever `init` threw or gave.
    signal?.throwIfAborted();
  }
}

/** One attempt: an answer, or a failure that says nothing about the next attempt. */
async function tryOnce(
  request: Exchange,
  options: SendOptions,
  { timeoutMs, deadlineAt, signal }: CallLimits,
  attempt: number,
): Promise<Answer | NetworkError | TimeoutError> {
  const { clock, onEvent } = options;
  const { name } = request;
  const started = clock.now();
  const remainingMs = deadlineAt - started;
  const isLast = remainingMs <= timeoutMs;
  const expired = isLast ? 'the deadline passed' : `no complete answer within ${timeoutMs} ms`;
  emit(onEvent, { type: 'request', name, attempt });
  try {
    const ms = isLast ? remainingMs : timeoutMs;
    const answer = await exchange(request, options, { attempt, timeoutMs: ms, expired, signal });
    const { status } = answer;
    const durationMs = clock.now() - started;
    const requestId = onEvent && requestIdOf(answer, request.secrets?.() ?? []);
    emit(onEvent, { type: 'response', name, attempt, status, durationMs, requestId });
    return answer;
  } catch (error) {
    if (error instanceof NetworkError || error instanceof TimeoutError) return error;
    throw error;
  }
}
