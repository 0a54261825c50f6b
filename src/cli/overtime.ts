import { TimeoutError } from '../errors.js';

/**
 * Rejects when the time for the whole list is over; never without a limit. The client looks at its deadline only where
 * it sends requests, but a list has to be written, too, and a reader may take its time.
 */
export function overtime(deadlineMs: number | undefined): Promise<never> {
  const over = new Promise<never>((_, reject) => {
    if (deadlineMs === undefined) return;
    const late = () => reject(new TimeoutError('The time was over before the list was written'));
    // Without `unref` the command would live as long as its --timeout.
    setTimeout(late, deadlineMs).unref();
  });
  over.catch(() => {}); // It may reject when no write waits for it.
  return over;
}
