/**
 * When to try again, and how long to wait first. Pure: no clock, no I/O.
 *
 * A read may be repeated safely, so these are tried again:
 *
 * | what came back | why |
 * |---|---|
 * | nothing: connection, DNS, a broken body, an attempt over its time | it is not known whether it was served |
 * | 408, 429 | the front gateway asks to wait |
 * | 500 | the service reports throttling as 500 `APIG.9008` too |
 * | 502, 503, 504 | the front gateway could not reach the service |
 */
const retryable = new Set([408, 429, 500, 502, 503, 504]);

const firstBackoffMs = 250;
const longestBackoffMs = 8_000;

/** Whether a read whose response has `status` may be tried again. */
export function isRetryableStatus(status: number): boolean {
  return retryable.has(status);
}

/**
 * Exponential backoff with full jitter, in milliseconds: anything from 0 to 250, 500, 1000 ... 8000.
 *
 * @param retry 0 before the first retry
 * @param random from 0 up to 1
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(retry: number, random: number): number {
  return random * Math.min(longestBackoffMs, firstBackoffMs * 2 ** retry);
}

/**
 * The wait that a `Retry-After` header asks for, in milliseconds from `now`; undefined when there is none that
 * can be read. Either a whole number of seconds or an HTTP date.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  // Date.parse reads much more than HTTP dates: "-1" is a year to it.
  const date = /^\s*[A-Z][a-z]{2,8}, .*GMT\s*$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
