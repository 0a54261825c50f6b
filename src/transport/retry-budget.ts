/** How many retries a client may still make, over all of its calls. */
export interface RetryBudget {
  /** Takes one retry; false when none is left. */
  take(): boolean;
  /** Notes a success, which earns a tenth of a retry. */
  earn(): void;
}

/**
 * Ten retries to begin with, and one more for every ten successes. In an outage the budget is soon gone,
 * and each call is sent once: the load on a struggling service stays the same, instead of four times as much.
 */
export function createRetryBudget(): RetryBudget {
  const max = 10;
  let left = max;
  return {
    take: () => {
      if (left < 1) return false;
      left--;
      return true;
    },
    earn: () => {
      left = Math.min(max, left + 0.1);
    },
  };
}
