/** One deliberate mistake. Its id is stable: it names the mutant in the results, in `equivalents.ts` and to `--only`. */
export interface Mutant {
  /** The operator, a dot, and what it was applied to: `PDEL.Name`. */
  id: string;
  /** What the mistake is, in words that finish the sentence "nobody notices that ...". */
  words: string;
}

export type Verdict =
  /** By these checks; the message is that of the first one. */
  | { outcome: 'killed'; by: readonly string[]; message: string }
  | { outcome: 'survived' }
  /** It could not be tried: nothing started, nothing changed, or something else than a check failed. It is no kill. */
  | { outcome: 'broken'; message: string }
  /** Another judge has killed it already. */
  | { outcome: 'untried' };

/** What each judge of a layer has to say about a mutant. */
export type Verdicts = Readonly<Record<string, Verdict>>;

/** A mutant of which is known what must become of it: it tells whether the harness works. */
export interface Canary extends Mutant {
  /** By every judge. */
  expected: Verdict['outcome'];
}

export interface Layer {
  name: LayerName;
  title: string;
  /** How many mutants there must be. */
  least: number;
  /** The judges, as the table heads them; a mutant is killed when one of them kills it. */
  judges: readonly string[];
  /** The original, unmutated, comes first. */
  canaries: readonly Canary[];
  mutants: readonly Mutant[];
  /** How many checks of a judge a mutant may violate, where a judge runs all of them. */
  mostViolated?: number;
  /** The letters of the checks that are about the flaws of an operator: one of them has to kill its mutants. */
  themes?: Readonly<Record<string, readonly string[]>>;
  /** Tries a mutant or a canary; with `thorough` by every judge, also when one has killed it. */
  judge(id: string, thorough: boolean): Promise<Verdicts>;
}

export const layerNames = ['description', 'responses', 'server'] as const;
/** A mistake that violates more checks than this is a flaw of the suite: its reader would look for many mistakes. */
export const mostViolated = 5;
/** A canary of this id is the original itself. */
export const original = 'CANARY.original';
export type LayerName = (typeof layerNames)[number];

/**
 * The canaries, and each `step`-th mutant. Slow judges try these, and the mutants that every other judge has let
 * survive.
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

/** The verdict on a mutant when all judges have spoken. */
export function overall(verdicts: Verdicts): Verdict {
  const all = Object.values(verdicts);
  const of = (outcome: Verdict['outcome']) => all.find((verdict) => verdict.outcome === outcome);
  return of('killed') ?? of('broken') ?? { outcome: 'survived' };
}
