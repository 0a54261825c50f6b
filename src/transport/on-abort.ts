/** What to call when a signal aborts. */
const waiting = new WeakMap<EventTarget, Set<() => void>>();

/**
 * Calls `run` when `signal` aborts. Returns a function that takes that back.
 *
 * However many calls share a signal, it gets one listener: Node warns of a leak from the eleventh on. When none of them
 * waits any more it gets none: a listener keeps some runtimes alive until the time of an `AbortSignal.timeout` is over.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const runs = waiting.get(signal) ?? new Set();
  waiting.set(signal, runs.add(run));
  // The same listener each time: a signal ignores one that it has already.
  signal.addEventListener('abort', runAll);
  return () => {
    runs.delete(run);
    if (runs.size === 0) signal.removeEventListener('abort', runAll);
  };
}

function runAll({ target }: Event): void {
  for (const run of waiting.get(target as AbortSignal) ?? []) run();
}
