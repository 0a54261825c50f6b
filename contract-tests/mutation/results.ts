/** The results of the mutants of a layer, and the problems that fail a run. */
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

/** The checks that a mutant violates, of the runner that finds the most. */
export function violatedBy({ verdicts }: Result): readonly string[] {
  const lists = Object.values(verdicts).map((verdict) => (verdict.outcome === 'killed' ? verdict.by : []));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

/** The canaries with another verdict than expected. */
export function canaryProblems(results: readonly { mutant: Canary; verdicts: Verdicts }[]): string[] {
  return results.flatMap(({ mutant: { id, label, expected }, verdicts }) =>
    Object.entries(verdicts)
      .filter(([, { outcome }]) => outcome !== expected)
      .map(([runner, verdict]) => {
        return `${id} (${label}) should be ${expected}, but for the ${runner} it is ${describeVerdict(verdict)}`;
      }),
  );
}

/** The problems that fail a run, one line each. */
export function problemsOf(all: readonly Result[], limits: Limits = {}): string[] {
  return all.flatMap((result) => {
    const { id, label } = result.mutant;
    const verdict = overall(result.verdicts);
    const listed = Object.hasOwn(equivalents, id);
    if (verdict.outcome === 'broken') return [`${id} could not be tried: ${verdict.message}`];
    if (verdict.outcome === 'survived')
      return listed ? [] : [`${id} survived: no check notices that ${label}`];
    if (listed) return [`${id} is listed as equivalent, but ${describeVerdict(verdict)}`];
    return problemsOfKill(result, limits);
  });
}

type Limits = Pick<Layer, 'maxViolated' | 'themes'>;

/** The problems of a kill by too many checks, or by none of the theme. */
function problemsOfKill(
  { mutant: { id, label }, verdicts }: Result,
  { maxViolated, themes }: Limits,
): string[] {
  const theme = themes?.[operatorOf(id)];
  return Object.entries(verdicts).flatMap(([runner, verdict]) => {
    if (verdict.outcome !== 'killed') return [];
    const { by } = verdict;
    const list = `${by.slice(0, 10).join(', ')}${by.length > 10 ? ', ...' : ''}`;
    const what = `${id} (${label}) violates ${list} for the ${runner}`;
    return [
      ...(by.length > (maxViolated ?? Infinity) ? [`${what}: ${by.length} checks are too many`] : []),
      ...(themes && !by.some((check) => theme?.includes(letterOf({ id: check })))
        ? [`${what}, and none of its theme`]
        : []),
    ];
  });
}

function describeVerdict(verdict: Verdict): string {
  if (verdict.outcome === 'killed')
    return `killed by ${verdict.by.slice(0, 5).join(', ')}: ${verdict.message.slice(0, 300)}`;
  return verdict.outcome === 'broken' ? `broken: ${verdict.message}` : verdict.outcome;
}
