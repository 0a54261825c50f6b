/**
 * The time and the timers that a client uses: an option, so that tests need not wait. See `createFakeClock` of
 * `apig-members/testing`.
 *
 * @example
 * const client = createMembersClient({ region, project_id, credentials, fetch: fake.fetch, clock: createFakeClock() });
 */
export interface Clock {
  /** The time in milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Calls `run` once, after `ms` milliseconds. Returns the timer for `clearTimeout`. */
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The clock of the platform. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
