import { NetworkError, TimeoutError } from './errors.js';
import { emit, type OnEvent } from './events.js';
import { type Answer, type Exchange, type ExchangeOptions, exchange } from './exchange.js';
import { requestIdOf } from './request-id.js';
import type { RetryBudget } from './retry-budget.js';
import { backoffMs, isRetryableStatus, retryAfterMs } from './retry-policy.js';
import { sleep } from './under-timer.js';

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
 * @throws as `exchange` does
 */
export async function send(
  request: Exchange,
  options: SendOptions,
  limits: CallLimits,
): Promise<FinalAnswer> {
  const { clock, budget, onEvent, maxRetries } = options;
  const { name } = request;
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(request, options, limits, attempt);
    const failed = outcome instanceof Error;
    if (!failed && !isRetryableStatus(outcome.status)) {
      if (outcome.status < 400) budget.earn();
      return { ...outcome, attempts: attempt };
    }
    const now = clock.now();
    const asked = failed ? undefined : retryAfterMs(outcome.headers.get('Retry-After'), now);
    const delayMs = asked ?? Math.round(backoffMs(attempt - 1, Math.random()));
    if (attempt > maxRetries || now + delayMs >= limits.deadlineAt || !budget.take()) {
      if (failed) throw outcome;
      return { ...outcome, attempts: attempt };
    }
    const reason = failed ? outcome.kind : outcome.status;
    emit(onEvent, { type: 'retry', name, attempt, delayMs, reason });
    await sleep(clock, delayMs, limits.signal);
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
  let sent = false;
  const init = async () => {
    const given = await request.init();
    sent = true;
    return given;
  };
  const expired = isLast ? 'the deadline passed' : `no complete answer within ${timeoutMs} ms`;
  emit(onEvent, { type: 'request', name, attempt });
  try {
    const ms = isLast ? remainingMs : timeoutMs;
    const answer = await exchange({ ...request, init }, options, { attempt, timeoutMs: ms, expired, signal });
    const { status } = answer;
    const durationMs = clock.now() - started;
    emit(onEvent, { type: 'response', name, attempt, status, durationMs, requestId: requestIdOf(answer) });
    return answer;
  } catch (error) {
    // A failure to sign in is not repeated here: it has had retries of its own.
    if (sent && (error instanceof NetworkError || error instanceof TimeoutError)) return error;
    throw error;
  }
}
