import type { Clock } from '../clock.js';
import { sleep } from '../transport/with-timeout.js';
import { terminated } from './transport-error.js';
import type { WireResponse } from './wire-response.js';

/**
 * The body of an in-memory response. It arrives as it is read, and breaks off like that of a socket; an abort ends it
 * at once with the signal's reason, even when all bytes are ready.
 */
export function bodyOf(
  response: WireResponse,
  clock: Clock,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const { parts, ending } = response;
  const over = new AbortController();
  let next = 0;
  let onAbort = () => {};
  const settle = () => {
    signal?.removeEventListener('abort', onAbort);
    // With a reason, because making the default one, a DOMException, is slow.
    over.abort('over');
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        onAbort = () => {
          controller.error(signal?.reason);
          settle();
        };
        signal?.addEventListener('abort', onAbort);
      },
      async pull(controller) {
        const part = parts[next++];
        if (part) {
          if (part.afterMs > 0) await sleep(clock, part.afterMs, over.signal);
          controller.enqueue(part.bytes);
        }
        if (next < parts.length) return;
        if (ending === 'complete') controller.close();
        else if (!part) controller.error(terminated(ending));
        else return;
        settle();
      },
      cancel: settle,
    },
    { highWaterMark: 0 },
  );
}
