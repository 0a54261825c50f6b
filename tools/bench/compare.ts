export interface Comparison<Name extends string> {
  /** Median time of one run, in milliseconds. */
  ms(name: Name): number;
  /** Median over the rounds of "how many times as fast as the baseline": 0.5 takes twice as long. */
  speed(name: Name, baseline: Name): number;
}

/**
 * Times things against each other. Every round runs each of them once, in an order of its own, and compares them only
 * within the round, so that other load on the machine slows all of them down equally.
 *
 * @param repeats how often a round repeats what is too short to be timed well; results are for one time
 */
export async function compare<Name extends string>(
  runs: Record<Name, () => Promise<unknown>>,
  rounds: number,
  repeats: Partial<Record<Name, number>> = {},
): Promise<Comparison<Name>> {
  const names = Object.keys(runs) as Name[];
  const times: Record<Name, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    const time = {} as Record<Name, number>;
    for (const name of shuffled(names)) {
      const often = repeats[name] ?? 1;
      const started = performance.now();
      for (let done = 0; done < often; done++) await runs[name]();
      time[name] = (performance.now() - started) / often;
    }
    times.push(time);
  }
  return {
    ms: (name) => median(times.map((time) => time[name])),
    speed: (name, baseline) => median(times.map((time) => time[baseline] / time[name])),
  };
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const lower = Math.ceil(sorted.length / 2) - 1;
  return ((sorted[lower] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2;
}

function shuffled<T>(values: T[]): T[] {
  return values
    .map((value) => ({ value, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
