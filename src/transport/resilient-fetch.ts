import { InvalidRequestError, NetworkError, ProtocolError, TimeoutError } from '../errors.js';
import { emit } from '../events.js';
import { requestIdOf } from '../response/request-id.js';
import { isSecretHeader, secretsIn } from '../response/secret-headers.js';
import { attempt } from './attempt.js';
import type { BufferedResponse } from './buffered-response.js';
import { type CallFetch, type CallInit, startCall, timeoutError } from './call.js';
import { checkTransport } from './endpoint.js';
import { type Resilience, type ResilienceOptions, withDefaults } from './limits.js';
import { backoffMs, isRetryableStatus, retryAfterMs } from './retry-policy.js';
import { sleep, withTimeout } from './with-timeout.js';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The retry, deadline and redirect policy of this package as a plain `fetch`, for your own openapi-fetch or
 * another client. Reads are retried; any other method is sent once. The whole response is read
 * before the promise resolves, so that a broken body is retried too.
 *
 * Rejects with the signal's own reason when it aborts.
 *
 * @throws {NetworkError} when no complete response arrives
 * @throws {TimeoutError} when time runs out
 * @throws {ProtocolError} for a redirect, a status that a Response cannot have, or a body over `maxBodyBytes`
 * @throws {InvalidRequestError} for no absolute URL, for plain http to anything but a loopback address, and when `fetch`
 *   fails for another reason than the network
 * @example
 * const client = createClient<paths>({ baseUrl, fetch: createResilientFetch({ deadlineMs: 20_000 }) });
 */
export function createResilientFetch(options: ResilienceOptions = {}): typeof globalThis.fetch {
  const shared = withDefaults(options);
  const send = resilient(shared);
  return async (input, init = {}) => {
    const request = input instanceof Request ? input : undefined;
    const url = urlOf(request?.url ?? String(input));
    checkTransport(url, 'the request');
    const method = (init.method ?? request?.method ?? 'GET').toUpperCase();
    const name = `${method} ${url.host}`;
    const call = startCall(name, reads.has(method) ? shared : { ...shared, maxRetries: 0 });
    call.secrets = secretsIn(init.headers ?? request?.headers, isSecretHeader);
    const signal = init.signal ?? request?.signal ?? null;
    const { status, headers, content } = await send(input, { ...init, signal, call });
    // HTTP/1.1 carries any three digits, and `new Response` throws a bare RangeError for these.
    if (status < 200 || status > 599) {
      const problem = `${name}: ${status} is not a status that a Response can have`;
      throw new ProtocolError(problem, status, { attempts: call.attempts });
    }
    // A Response with one of these statuses must not have a body, not even an empty one.
    return new Response([204, 205, 304].includes(status) ? null : content, { status, headers });
  };
}

function urlOf(text: string): URL {
  try {
    return new URL(text, globalThis.location?.href);
  } catch {
    // The TypeError of the platform holds the text, which may hold a password.
    throw new InvalidRequestError('the request needs an absolute URL');
  }
}

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
