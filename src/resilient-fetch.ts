import { type Clock, systemClock } from './clock.js';
import { checkTransport } from './endpoint.js';
import type { OnEvent } from './events.js';
import { type Limits, limitsOf } from './limits.js';
import { createRetryBudget } from './retry-budget.js';
import { secretsIn } from './secret-headers.js';
import { type SendOptions, send } from './send.js';

/** How hard to try. */
export interface ResilienceOptions extends Partial<Limits> {
  /** The `fetch` to send with; the platform's by default. */
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
 * @throws {ProtocolError} for a redirect, or a body over `maxBodyBytes`
 * @throws {InvalidRequestError} for plain http to anything but a loopback address
 * @example
 * const client = createClient<paths>({ baseUrl, fetch: createResilientFetch({ deadlineMs: 20_000 }) });
 */
export function createResilientFetch(options: ResilienceOptions = {}): typeof globalThis.fetch {
  const { timeoutMs, deadlineMs, ...shared } = resilience(options);
  return async (input, init = {}) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request?.url ?? String(input), globalThis.location?.href);
    checkTransport(url, 'the request');
    const method = (init.method ?? request?.method ?? 'GET').toUpperCase();
    const signal = init.signal ?? request?.signal;
    const { status, headers, body } = await send(
      {
        name: `${method} ${url.host}`,
        input,
        init: () => init,
        secrets: () => secretsIn(init.headers ?? request?.headers),
      },
      reads.has(method) ? shared : { ...shared, maxRetries: 0 },
      { timeoutMs, deadlineAt: shared.clock.now() + deadlineMs, signal },
    );
    // A Response with one of these statuses must not have a body, not even an empty one.
    return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
  };
}

/** Options as `send` takes them, with defaults; one retry budget for all calls made with them. */
export function resilience(options: ResilienceOptions): SendOptions & Limits {
  const { fetch = globalThis.fetch, clock = systemClock, onEvent, ...limits } = options;
  return { ...limitsOf(limits), fetch, clock, onEvent, budget: createRetryBudget() };
}
