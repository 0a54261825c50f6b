import { type Clock, systemClock } from './clock.js';
import { checkTransport } from './endpoint.js';
import { InvalidRequestError, ProtocolError } from './errors.js';
import type { OnEvent } from './events.js';
import { type Limits, limitsOf } from './limits.js';
import { createRetryBudget } from './retry-budget.js';
import { secretsIn } from './secret-headers.js';
import { type SendOptions, send } from './send.js';

/** How hard to try. */
export interface ResilienceOptions extends Partial<Limits> {
  /** The `fetch` to send with; by default `globalThis.fetch`, as it is at the time of each request. */
  fetch?: typeof globalThis.fetch;
  /** Told about every request, answer and retry. */
  onEvent?: OnEvent;
  /** The time to go by, for tests; see `createFakeClock` in `apig-members/testing`. */
  clock?: Clock;
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The retry, deadline and redirect policy of this package as a plain `fetch`, for people who bring their own
 * openapi-fetch or other client. Reads are retried; any other method is sent once. The whole answer is read
 * before the promise resolves, so that a broken body is retried too.
 *
 * Rejects with the signal's own reason when it aborts.
 *
 * @throws {NetworkError} when no complete answer arrives
 * @throws {TimeoutError} when time runs out
 * @throws {ProtocolError} for a redirect, a status that a Response cannot have, or a body over `maxBodyBytes`
 * @throws {InvalidRequestError} for no absolute URL, for plain http to anything but a loopback address, and when `fetch`
 *   fails for another reason than the network
 * @example
 * const client = createClient<paths>({ baseUrl, fetch: createResilientFetch({ deadlineMs: 20_000 }) });
 */
export function createResilientFetch(options: ResilienceOptions = {}): typeof globalThis.fetch {
  const { timeoutMs, deadlineMs, ...shared } = resilience(options);
  return async (input, init = {}) => {
    const request = input instanceof Request ? input : undefined;
    const url = urlOf(request?.url ?? String(input));
    checkTransport(url, 'the request');
    const method = (init.method ?? request?.method ?? 'GET').toUpperCase();
    const signal = init.signal ?? request?.signal;
    const name = `${method} ${url.host}`;
    const { status, headers, body, attempts } = await send(
      { name, input, init: () => init, secrets: () => secretsIn(init.headers ?? request?.headers) },
      reads.has(method) ? shared : { ...shared, maxRetries: 0 },
      { timeoutMs, deadlineAt: shared.clock.now() + deadlineMs, signal },
    );
    // HTTP/1.1 carries any three digits, and `new Response` throws a bare RangeError for these.
    if (status < 200 || status > 599) {
      throw new ProtocolError(`${name}: ${status} is not a status that a Response can have`, status, {
        attempts,
      });
    }
    // A Response with one of these statuses must not have a body, not even an empty one.
    return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
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

/** Read at each request: msw, the stub of a test or an instrumentation may replace it after the client is made. */
const globalFetch: typeof fetch = (input, init) => globalThis.fetch(input, init);

/** Options as `send` takes them, with defaults; one retry budget for all calls made with them. */
export function resilience(options: ResilienceOptions): SendOptions & Limits {
  const { fetch = globalFetch, clock = systemClock, onEvent, ...limits } = options;
  return { ...limitsOf(limits), fetch, clock, onEvent, budget: createRetryBudget() };
}
