interface Waiting {
  runs: Set<() => void>;
  listener: () => void;
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls `run` when `signal` aborts. Returns a function that takes that back.
 *
 * However many calls share a signal, it gets one listener: Node warns of a leak from the eleventh on. When none of them
 * waits any more it gets none: a listener keeps some runtimes alive until the time of an `AbortSignal.timeout` is over.
 */
export function onAbort(signal: AbortSignal, run: () => void): () => void {
  const { runs, listener } = waiting.get(signal) ?? listen(signal);
  runs.add(run);
  return () => {
    if (!runs.delete(run) || runs.size > 0) return;
    signal.removeEventListener('abort', listener);
    waiting.delete(signal);
  };
}

function listen(signal: AbortSignal): Waiting {
  const runs = new Set<() => void>();
  const listener = () => {
    for (const run of runs) run();
  };
  signal.addEventListener('abort', listener);
  const added = { runs, listener };
  waiting.set(signal, added);
  return added;
}
