import type { Clock } from '../clock.js';

/** Virtual time. */
export interface FakeClock extends Clock {
  /** How many timers are set and have not run: 0 when the code under test has cleaned up. */
  readonly pending: number;
}

/** The longest timer of every platform, in milliseconds; a longer one runs at once. */
const longestMs = 2 ** 31 - 1;

// Taken when the module loads, so that a test framework that fakes timers later does not stop this clock.
const { setImmediate, setTimeout } = globalThis as typeof globalThis & {
  setImmediate?: (run: () => void) => unknown;
};
const afterPromises: (run: () => void) => unknown = setImmediate ?? ((run) => setTimeout(run, 0));

/**
 * A clock for tests that never waits: as soon as all promise chains have settled, time jumps to the next timer.
 * Timers run one by one, in the order of their time; timers of the same time run in the order of being set.
 *
 * The clock sees promises and its own timers only: time may jump while a socket, a file or `crypto.subtle` is still at
 * work.
 *
 * @param startMs what `now()` says at first, in milliseconds since 1970
 * @example
 * const clock = createFakeClock();
 * const api = createFakeMembersApi({ latencyMs: 60_000, clock });
 * await api.fetch(url, { headers: { 'X-Auth-Token': 'any' } }); // at once
 * clock.now(); // 60000
 */
export function createFakeClock(startMs = 0): FakeClock {
  const timers = new Set<{ at: number; run: () => void }>();
  let now = startMs;
  let armed = false;

  function arm() {
    if (armed || timers.size === 0) return;
    armed = true;
    afterPromises(jump);
  }

  function jump() {
    armed = false;
    const [first, ...others] = timers;
    if (!first) return;
    const next = others.reduce((earliest, timer) => (timer.at < earliest.at ? timer : earliest), first);
    timers.delete(next);
    now = next.at;
    // Before the timer runs, because it may throw.
    arm();
    next.run();
  }

  return {
    now: () => now,
    setTimeout(run, ms) {
      const wait = ms > longestMs ? 1 : Math.max(0, ms) || 0;
      const timer = { at: now + wait, run };
      timers.add(timer);
      arm();
      return timer;
    },
    clearTimeout(timer) {
      timers.delete(timer as never);
    },
    get pending() {
      return timers.size;
    },
  };
}
