import { checkInteger } from '../argument-checks.js';
import { type Clock, systemClock } from '../clock.js';
import type { OnEvent } from '../events.js';
import { createRetryBudget, type RetryBudget } from './retry-budget.js';

/** How long, how often and how much. */
export interface Limits {
  /** The time of one attempt, response body included, in milliseconds; 10 000 by default. */
  timeoutMs: number;
  /** The time of a whole call, with its retries and the waits between them, in milliseconds; 60 000 by default. */
  deadlineMs: number;
  /** The maximum number of retries of a read; 3 by default, 0 for none. */
  maxRetries: number;
  /** The maximum size of a response body, in bytes; 16 MiB by default. */
  maxBodyBytes: number;
}

/** What the docs of `Limits` promise. */
export const defaultLimits: Limits = {
  timeoutMs: 10_000,
  deadlineMs: 60_000,
  maxRetries: 3,
  maxBodyBytes: 16 * 2 ** 20,
};

const names = Object.keys(defaultLimits) as (keyof Limits)[];

/** Timers of the platforms overflow beyond this, and fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * `base` with the given limits in place of its own.
 *
 * @throws {InvalidRequestError} when a limit is not a whole number in its range
 */
export function limitsOf<Base extends Limits>(
  given: { [Name in keyof Limits]?: number | undefined },
  base: Base,
): Base {
  const limits: Base & Limits = { ...base };
  for (const name of names) {
    const limit = given[name];
    if (limit === undefined) continue;
    checkInteger(name, limit, name === 'maxRetries' ? 0 : 1, longestTimer);
    limits[name] = limit;
  }
  return limits;
}

/** How hard to try. */
export interface ResilienceOptions extends Partial<Limits> {
  /** The `fetch` to send with; by default `globalThis.fetch`, as it is at the time of each request. */
  fetch?: typeof globalThis.fetch;
  /** Told about every request, response and retry. */
  onEvent?: OnEvent;
  /** The time to go by, for tests; see `createFakeClock` in `apig-members/testing`. */
  clock?: Clock;
}

export const resilienceOptions: Record<keyof ResilienceOptions, unknown> = {
  ...defaultLimits,
  fetch: 0,
  onEvent: 0,
  clock: 0,
};

/** What all calls of a client share: its options with defaultLimits, and one retry budget. */
export interface Resilience extends Limits {
  fetch: typeof globalThis.fetch;
  clock: Clock;
  onEvent: OnEvent | undefined;
  budget: RetryBudget;
}

/** Read at each request: msw, the stub of a test or an instrumentation may replace it after the client is made. */
const globalFetch: typeof fetch = (input, init) => globalThis.fetch(input, init);

export function withDefaults(options: ResilienceOptions): Resilience {
  const { fetch = globalFetch, clock = systemClock, onEvent, ...limits } = options;
  return { ...limitsOf(limits, defaultLimits), fetch, clock, onEvent, budget: createRetryBudget() };
}
