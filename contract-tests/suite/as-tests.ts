import { describe, expect, test } from '@jest/globals';
import { type Check, type CheckResult, runCheck } from './check.js';
import type { Target } from './target.js';

/**
 * One test for each check that this kind of target can show, and one that says which of them this target turned out
 * not to show: nothing is skipped without being named.
 */
export function asTests(checks: readonly Check[], target: Target, notShown: readonly string[] = []): void {
  const results: CheckResult[] = [];

  describe(target.name, () => {
    for (const check of checks.filter(({ targets }) => targets.includes(target.kind))) {
      test(`${check.id}: ${check.title}`, async () => {
        const result = await runCheck(check, target);
        results.push(result);
        if (result.outcome === 'violated') throw new Error(result.message);
      });
    }

    test('shows all that its kind can show, but for what is named here', () => {
      const missing = results
        .filter(({ outcome }) => outcome === 'skipped' || outcome === 'not-checkable')
        .map(({ check }) => check.id);
      expect(missing).toEqual(notShown);
    });
  });
}
