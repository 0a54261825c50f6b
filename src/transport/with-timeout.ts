import type { Clock } from '../clock.js';
import { onAbort } from './on-abort.js';

/**
 * Runs `work` under one timer and the caller's signal. Whichever comes first settles the call at once, even when
 * `work` ignores the signal that it is given. When `work` fails, the signal stops what it has left behind.
 *
 * One controller and one timer: `AbortSignal.any([signal, AbortSignal.timeout(ms)])` costs eight times as much,
 * and some runtimes lose or leak it (https://github.com/nodejs/node/issues/54614).
 *
 * @param expired makes the error for when the time is over
 */
export function withTimeout<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal | null | undefined,
  expired: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const controller = new AbortController();
    const settle = () => {
      clock.clearTimeout(timer);
      forget?.();
    };
    const stop = (reason: unknown) => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    const timer = clock.setTimeout(() => stop(expired()), ms);
    const forget = signal && onAbort(signal, () => stop(signal.reason));
    work(controller.signal).then((value) => {
      settle();
      resolve(value);
    }, stop);
  });
}

/** Waits `ms`, or rejects at once with the reason of the signal. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = clock.setTimeout(() => {
      forget?.();
      resolve();
    }, ms);
    const forget =
      signal &&
      onAbort(signal, () => {
        clock.clearTimeout(timer);
        reject(signal.reason);
      });
  });
}
