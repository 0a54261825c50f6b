/** What came of the mutants of a layer, and whether that is good enough. */
import { equivalents } from './equivalents.js';
import { type Canary, type Layer, type Mutant, overall, type Verdict, type Verdicts } from './mutant.js';

export interface Result {
  mutant: Mutant;
  verdicts: Verdicts;
}

export interface LayerResults {
  layer: Layer;
  results: readonly Result[];
  seconds: number;
}

export function outcomeOf({ verdicts }: Result): Verdict['outcome'] {
  return overall(verdicts).outcome;
}

/** Canaries of which something else has become than should. */
export function canaryProblems(results: readonly { mutant: Canary; verdicts: Verdicts }[]): string[] {
  return results.flatMap(({ mutant: { id, words, expected }, verdicts }) =>
    Object.entries(verdicts)
      .filter(([, { outcome }]) => outcome !== expected)
      .map(([judge, verdict]) => {
        return `${id} (${words}) should be ${expected}, but for the ${judge} it is ${inWords(verdict)}`;
      }),
  );
}

/** What makes a run fail, one line each. */
export function problemsOf(all: readonly Result[]): string[] {
  return all.flatMap((result) => {
    const { id, words } = result.mutant;
    const verdict = overall(result.verdicts);
    const listed = Object.hasOwn(equivalents, id);
    if (verdict.outcome === 'broken') return [`${id} could not be tried: ${verdict.message}`];
    if (verdict.outcome === 'survived') return listed ? [] : [`${id} survived: nobody notices that ${words}`];
    return listed ? [`${id} is listed as equivalent, but ${inWords(verdict)}`] : [];
  });
}

function inWords(verdict: Verdict): string {
  if (verdict.outcome === 'killed') return `killed by ${verdict.by}: ${verdict.message.slice(0, 300)}`;
  return verdict.outcome === 'broken' ? `broken: ${verdict.message}` : verdict.outcome;
}
