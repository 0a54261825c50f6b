import { letterOf } from '../suite/catalogue.js';
import { equivalents } from './equivalents.js';
import { operatorOf } from './mutant.js';
import { type LayerResults, outcomeOf, type Result, violatedBy } from './results.js';

/**
 * One line for each operator: how many mutants, how many of them killed, and how many by which runner; where a runner runs
 * all checks, also the maximum number of checks that a mutant violates, and their letters.
 */
export function table({ layer, results, seconds }: LayerResults): string {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const operator = operatorOf(result.mutant.id);
    groups.set(operator, [...(groups.get(operator) ?? []), result]);
  }
  const rows = [...groups, ['all', results] as const].map(([name, group]) => [
    ...row(name, group, layer.runners),
    ...(layer.maxViolated === undefined ? [] : violations(group)),
  ]);
  const more = layer.maxViolated === undefined ? [] : ['max violated', 'checks'];
  const lines = aligned([['operator', 'mutants', 'killed', ...layer.runners, ...more], ...rows]);
  return [summary(layer.title, results, seconds), ...lines].join('\n');
}

function summary(title: string, results: readonly Result[], seconds: number): string {
  const same = results.filter(({ mutant }) => Object.hasOwn(equivalents, mutant.id)).length;
  const killed = results.filter((result) => outcomeOf(result) === 'killed').length;
  const share = ((100 * killed) / Math.max(1, results.length - same)).toFixed(1);
  const listed = same > 0 ? `, ${same} equivalent` : '';
  return `${title}: ${killed} of ${results.length} killed${listed}, ${share} %, in ${seconds.toFixed(1)} s`;
}

function row(name: string, results: readonly Result[], runners: readonly string[]): string[] {
  const killed = results.filter((result) => outcomeOf(result) === 'killed').length;
  return [name, `${results.length}`, `${killed}`, ...runners.map((runner) => byRunner(results, runner))];
}

function violations(results: readonly Result[]): string[] {
  const lists = results.map(violatedBy);
  const letters = new Set(lists.flat().map((id) => letterOf({ id })));
  return [`${Math.max(0, ...lists.map(({ length }) => length))}`, [...letters].sort().join(' ')];
}

/** How many mutants a runner killed; of how many, when it has not tried all. */
function byRunner(results: readonly Result[], runner: string): string {
  const verdicts = results.flatMap((result) => result.verdicts[runner] ?? []);
  const tried = verdicts.filter(({ outcome }) => outcome !== 'untried');
  const killed = tried.filter(({ outcome }) => outcome === 'killed').length;
  if (tried.length === 0) return '-';
  return tried.length < results.length ? `${killed} of ${tried.length}` : `${killed}`;
}

export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .replace(/^/, '  '),
  );
}
