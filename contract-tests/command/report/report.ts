import type { CheckResult } from '../../suite/check.js';
import type { Target } from '../../suite/target.js';

/** One run of the suite on one target, as the reports show it. */
export interface Report {
  target: Pick<Target, 'name' | 'kind' | 'description' | 'ids' | 'recorded'>;
  results: readonly CheckResult[];
  startedAt: Date;
  seconds: number;
}

export type Outcome = CheckResult['outcome'];

export function countOf({ results }: Report, outcome: Outcome): number {
  return results.filter((result) => result.outcome === outcome).length;
}

/** The results with this outcome, by reason: `see` another check, or why this target cannot show it. */
export function byReason(
  { results }: Report,
  outcome: 'skipped' | 'not-checkable',
): Map<string, CheckResult[]> {
  const groups = new Map<string, CheckResult[]>();
  for (const result of results) {
    if (result.outcome !== outcome) continue;
    const reason = result.outcome === 'not-checkable' ? `see ${result.see}` : result.because;
    groups.set(reason, [...(groups.get(reason) ?? []), result]);
  }
  return groups;
}
