import type { Drift } from './types.js';
import type { Violation } from './validate.js';

/**
 * The argument of `onEvent`, for logs, metrics and traces. It contains no token, signature or body. Times are in
 * milliseconds. `name` is the operation, and `attempt` counts the requests of one call from 1.
 *
 * @example
 * const onEvent = (event: MembersEvent) => {
 *   if (event.type === 'response') console.log(event.name, event.status, `${event.durationMs} ms`, event.requestId);
 * };
 */
export type MembersEvent =
  /** A request is sent. */
  | { type: 'request'; name: string; attempt: number }
  /** A response has arrived, body included. `requestId` is its `X-Request-Id`. */
  | {
      type: 'response';
      name: string;
      attempt: number;
      status: number;
      durationMs: number;
      requestId?: string | undefined;
    }
  /** `attempt` failed, and the next one follows after `delayMs`. `reason` is the status, or the kind of the error. */
  | { type: 'retry'; name: string; attempt: number; delayMs: number; reason: number | 'network' | 'timeout' }
  /** A token was fetched, or with `ok: false` could not be. */
  | { type: 'token-refresh'; reason: TokenRefreshReason; ok: boolean; durationMs: number }
  /** At the end of an iteration of a list: the list changed meanwhile. */
  | ({ type: 'drift' } & Drift)
  /** A delivered page deviates from the description by `violations`; or `validate` failed with `error`. */
  | { type: 'contract-violation'; violations: Violation[]; error?: unknown; requestId?: string | undefined };

/** There was no token yet, the cached one expires soon, it has expired, or the service rejected it. */
export type TokenRefreshReason = 'initial' | 'expiring' | 'expired' | 'rejected';

/**
 * A listener for events. The client calls it synchronously, and ignores what it returns, throws or rejects with: a
 * failing logger must not fail the call.
 */
export type OnEvent = (event: MembersEvent) => void;

export function emit(onEvent: OnEvent | undefined, event: MembersEvent): void {
  try {
    const result: unknown = onEvent?.(event);
    // TypeScript accepts an async function as `() => void`, and its rejection would raise `unhandledRejection`. No
    // `instanceof Promise`: a promise of another realm, such as a jest environment, is no instance.
    if (result) Promise.resolve(result).catch(() => {});
  } catch {
    // See OnEvent.
  }
}
