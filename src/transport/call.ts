import { TimeoutError } from '../errors.js';
import type { BufferedResponse } from './buffered-response.js';
import type { Resilience } from './limits.js';

/**
 * One call on its way through the layers: its bounds, and what they learn about it. It travels as a key of its
 * own on the `init` of the request, so that every layer keeps the signature of `fetch`.
 */
export interface Call {
  /** Its name in messages and events. */
  readonly name: string;
  /** For one attempt, in milliseconds. */
  readonly timeoutMs: number;
  /** For the whole call, on the clock. */
  readonly deadlineAt: number;
  /** How often a failed attempt may be repeated. */
  readonly maxRetries: number;
  /** Called before each attempt, so that a signature is never old. */
  authHeaders?: () => HeadersInit | PromiseLike<HeadersInit>;
  /** Redacted, should a response quote them. */
  secrets: readonly string[];
  /** How many requests were sent. */
  attempts: number;
  /** What the call was rejected with: openapi-fetch loses a reason that is falsy, such as `abort(null)`. */
  failure?: { reason: unknown };
  /** Of the last response, in milliseconds. */
  retryAfterMs?: number | undefined;
}

export interface CallInit extends RequestInit {
  call: Call;
}

/** `fetch`, for a request that belongs to a call. */
export type CallFetch = (input: string | URL | Request, init: CallInit) => Promise<BufferedResponse>;

/** A call that begins now. */
export function startCall(
  name: string,
  { clock, timeoutMs, deadlineMs, maxRetries }: Omit<Resilience, 'fetch'>,
): Call {
  return { name, timeoutMs, deadlineAt: clock.now() + deadlineMs, maxRetries, secrets: [], attempts: 0 };
}

/** The error for when the time of a call, or of an attempt, is over. */
export function timeoutError({ name, attempts }: Call, problem: string): TimeoutError {
  return new TimeoutError(`${name}: ${problem}`, { attempts });
}
