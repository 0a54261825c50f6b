/** What came of the mutants of a layer, and whether that is good enough. */
import { letterOf } from '../suite/catalogue.js';
import { equivalents } from './equivalents.js';
import {
  type Canary,
  type Layer,
  type Mutant,
  operatorOf,
  overall,
  type Verdict,
  type Verdicts,
} from './mutant.js';

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

/** The checks that a mutant violates, by whichever judge finds the most. */
export function violatedBy({ verdicts }: Result): readonly string[] {
  const lists = Object.values(verdicts).map((verdict) => (verdict.outcome === 'killed' ? verdict.by : []));
  return lists.reduce((most, list) => (list.length > most.length ? list : most), []);
}

/** Canaries of which something else has become than should. */
export function canaryProblems(results: readonly { mutant: Canary; verdicts: Verdicts }[]): string[] {
  return results.flatMap(({ mutant: { id, words, expected }, verdicts }) =>
    Object.entries(verdicts)
      .filter(([, { outcome }]) => outcome !== expected)
      .map(([judge, verdict]) => {
        return `${id} (${words}) should be ${expected}, but for the ${judge} it is ${describeCall(verdict)}`;
      }),
  );
}

/** What makes a run fail, one line each. */
export function problemsOf(all: readonly Result[], limits: Limits = {}): string[] {
  return all.flatMap((result) => {
    const { id, words } = result.mutant;
    const verdict = overall(result.verdicts);
    const listed = Object.hasOwn(equivalents, id);
    if (verdict.outcome === 'broken') return [`${id} could not be tried: ${verdict.message}`];
    if (verdict.outcome === 'survived') return listed ? [] : [`${id} survived: nobody notices that ${words}`];
    if (listed) return [`${id} is listed as equivalent, but ${describeCall(verdict)}`];
    return blurred(result, limits);
  });
}

type Limits = Pick<Layer, 'mostViolated' | 'themes'>;

/** A kill of which a reader could not tell what the mistake is. */
function blurred({ mutant: { id, words }, verdicts }: Result, { mostViolated, themes }: Limits): string[] {
  const theme = themes?.[operatorOf(id)];
  return Object.entries(verdicts).flatMap(([judge, verdict]) => {
    if (verdict.outcome !== 'killed') return [];
    const { by } = verdict;
    const list = `${by.slice(0, 10).join(', ')}${by.length > 10 ? ', ...' : ''}`;
    const what = `${id} (${words}) violates ${list} for the ${judge}`;
    return [
      ...(by.length > (mostViolated ?? Infinity) ? [`${what}: ${by.length} checks are too many`] : []),
      ...(themes && !by.some((check) => theme?.includes(letterOf({ id: check })))
        ? [`${what}, and none of its theme`]
        : []),
    ];
  });
}

function describeCall(verdict: Verdict): string {
  if (verdict.outcome === 'killed')
    return `killed by ${verdict.by.slice(0, 5).join(', ')}: ${verdict.message.slice(0, 300)}`;
  return verdict.outcome === 'broken' ? `broken: ${verdict.message}` : verdict.outcome;
}
