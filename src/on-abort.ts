const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `run` when `signal` aborts. Returns a function that takes that back.
 *
 * However many calls share a signal, it gets one listener: Node warns of a leak from the eleventh on.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const runs = waiting.get(signal) ?? listenOnce(signal);
  runs.add(run);
  return () => {
    runs.delete(run);
  };
}

function listenOnce(signal: AbortSignal): Set<() => void> {
  const runs = new Set<() => void>();
  waiting.set(signal, runs);
  const listener = () => {
    for (const run of runs) run();
  };
  signal.addEventListener('abort', listener);
  return runs;
}
