import { TimeoutError } from '../errors.js';

/**
 * Rejects after `deadlineMs`, or never without one. The client checks its deadline only where it sends requests, but a
 * slow reader of the output can take longer than that.
 */
export function overtime(deadlineMs: number | undefined): Promise<never> {
  const deadline = new Promise<never>((_, reject) => {
    if (deadlineMs === undefined) return;
    const expire = () => reject(new TimeoutError('The deadline passed before the list was written'));
    // Without `unref`, the timer would keep a finished command alive until --timeout.
    setTimeout(expire, deadlineMs).unref();
  });
  deadline.catch(() => {}); // Between two writes it has no handler: its rejection would be an unhandledRejection.
  return deadline;
}
