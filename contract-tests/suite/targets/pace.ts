import { Skipped } from '../check.js';

export interface Pace {
  /** Resolves when the next request may be sent. @throws {Skipped} after `maxRequests` */
  admit(): Promise<void>;
  /** No request is sent for this time. */
  pause(ms: number): void;
}

/** Spreads requests evenly over time, and never admits more than `maxRequests`. */
export function createPace(
  perSecond: number,
  maxRequests: number,
  wait: (ms: number) => Promise<void> = sleep,
  now: () => number = () => performance.now(),
): Pace {
  const intervalMs = 1000 / perSecond;
  let left = maxRequests;
  let next = 0;
  return {
    async admit() {
      if (left === 0)
        throw new Skipped(`the ${maxRequests} requests of this run are used up (--max-requests)`);
      left--;
      const at = Math.max(now(), next);
      next = at + intervalMs;
      if (at > now()) await wait(at - now());
    },
    pause(ms) {
      next = Math.max(next, now() + ms);
    },
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
