import type { Drift } from './drift.js';
import type { Violation } from './validate.js';

/** What `onEvent` is told: enough to log and to trace with, and never a token, a signature or a body. */
export type MembersEvent =
  /** A request goes out. `attempt` counts from 1 within its call. */
  | { type: 'request'; name: string; attempt: number }
  /** An answer has arrived, body included, after `durationMs`. */
  | {
      type: 'response';
      name: string;
      attempt: number;
      status: number;
      durationMs: number;
      requestId?: string | undefined;
    }
  /** `attempt` failed, with the status or the kind of error that `reason` gives; the next one follows after `delayMs`. */
  | { type: 'retry'; name: string; attempt: number; delayMs: number; reason: number | 'network' | 'timeout' }
  /** A token was fetched, or could not be, after `durationMs`. */
  | { type: 'token-refresh'; reason: TokenRefreshReason; ok: boolean; durationMs: number }
  /** The list changed during a walk; the walk goes on. */
  | ({ type: 'drift' } & Drift)
  /** The page breaks the description in a way that the call survives; or `validate` threw `error`, which says no more. */
  | { type: 'contract-violation'; violations: Violation[]; error?: unknown; requestId?: string | undefined };

/** Why: there was none yet, the one at hand is about to end or has ended, or the service refused it. */
export type TokenRefreshReason = 'first' | 'ending' | 'ended' | 'refused';

/** A listener for events. What it throws is ignored: a logger must not break the call that it watches. */
export type OnEvent = (event: MembersEvent) => void;

export function emit(onEvent: OnEvent | undefined, event: MembersEvent): void {
  try {
    const told: unknown = onEvent?.(event);
    // TypeScript accepts an async function as a listener: its rejection must not be an unhandled one. `instanceof
    // Promise` does not know a promise of another realm, such as a jest environment.
    if (told) Promise.resolve(told).catch(() => {});
  } catch {
    // See OnEvent.
  }
}
