/** One deliberate mistake. Its id is stable: it names the mutant in the results, in `equivalents.ts` and to `--only`. */
export interface Mutant {
  /** The operator, a dot, and what it was applied to: `PDEL.Name`. */
  id: string;
  /** Finishes the sentence "no check notices that ...". */
  label: string;
}

export type Verdict =
  /** By these checks; the message is that of the first one. */
  | { outcome: 'killed'; by: readonly string[]; message: string }
  | { outcome: 'survived' }
  /** It could not be tried: nothing started, nothing changed, or something else than a check failed. It is no kill. */
  | { outcome: 'broken'; message: string }
  /** Another runner has killed it already. */
  | { outcome: 'untried' };

/** The verdict of each runner of a layer on a mutant. */
export type Verdicts = Readonly<Record<string, Verdict>>;

/** A mutant with a known verdict: another verdict means that the harness is broken. */
export interface Canary extends Mutant {
  /** By every runner. */
  expected: Verdict['outcome'];
}

export interface Layer {
  name: LayerName;
  title: string;
  /** The minimum number of mutants. */
  min: number;
  /** The names of the runners, which head the columns of the table. A mutant is killed when one runner kills it. */
  runners: readonly string[];
  /** The original, unmutated, comes first. */
  canaries: readonly Canary[];
  mutants: readonly Mutant[];
  /** The maximum number of checks that a mutant may violate; only for runners that run all checks. */
  maxViolated?: number;
  /** By operator: the letters of the checks, one of which has to kill its mutants. */
  themes?: Readonly<Record<string, readonly string[]>>;
  /** Tries a mutant or a canary; with `thorough` every runner tries it, also after a kill. */
  run(id: string, thorough: boolean): Promise<Verdicts>;
}

export const layerNames = ['description', 'responses', 'server'] as const;
/** A mistake that violates more checks than this is a flaw of the suite: its reader would look for many mistakes. */
export const maxViolated = 5;
/** A canary of this id is the original itself. */
export const original = 'CANARY.original';
export type LayerName = (typeof layerNames)[number];

/**
 * The canaries, and each `step`-th mutant. Slow runners try these, and the mutants that survive
 * all other runners.
 */
export function sampleOf(
  { canaries, mutants }: Pick<Layer, 'canaries' | 'mutants'>,
  step: number,
): ReadonlySet<string> {
  const chosen = [...canaries, ...mutants.filter((_, index) => index % step === 0)];
  return new Set(chosen.map(({ id }) => id));
}

/** `PDEL` of `PDEL.Name`. */
export function operatorOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

/** The verdict of all runners together. */
export function overall(verdicts: Verdicts): Verdict {
  const all = Object.values(verdicts);
  const of = (outcome: Verdict['outcome']) => all.find((verdict) => verdict.outcome === outcome);
  return of('killed') ?? of('broken') ?? { outcome: 'survived' };
}
