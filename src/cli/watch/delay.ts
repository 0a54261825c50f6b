import { isMembersError } from '../../errors.js';

const maxBackoffMs = 60_000;
/** A longer timer runs at once: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const maxTimerMs = 2 ** 31 - 1;

/**
 * The time until the next listing, in milliseconds: the interval, doubled for each failure in a row up to a minute, or
 * the longer wait that a 429 requests.
 */
export function delayMs(intervalMs: number, failures: number, error?: unknown): number {
  const doubled = Math.min(intervalMs * 2 ** failures, Math.max(maxBackoffMs, intervalMs));
  const requestedMs = isMembersError(error) && error.kind === 'api' ? error.retryAfterMs : undefined;
  return Math.min(Math.max(doubled, requestedMs ?? 0), maxTimerMs);
}

/**
 * Whether an error ends the command. The first listing is repeated only after a failure that may pass by itself. Later,
 * only a wrong setting and rejected credentials end the command: the environment of a process does not change.
 */
export function endsWatch(error: unknown, isFirst: boolean): boolean {
  if (!isMembersError(error) || error.kind === 'invalid-request') return true;
  if (error.kind === 'api') {
    const { status } = error;
    return isFirst ? status < 500 && status !== 408 && status !== 429 : status === 401;
  }
  return isFirst && error.kind !== 'network' && error.kind !== 'timeout';
}
