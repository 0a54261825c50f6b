import { describe, expect, test } from '@jest/globals';
import { type Check, type CheckResult, runCheck } from './check.js';
import type { Target } from './target.js';

/**
 * One test for each check that this kind of target can show, and one that fails unless `notShown` lists exactly the
 * checks that were skipped or not checkable on this target.
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

    test('skips only the checks that are listed here', () => {
      const missing = results
        .filter(({ outcome }) => outcome === 'skipped' || outcome === 'not-checkable')
        .map(({ check }) => check.id);
      expect(missing).toEqual(notShown);
    });
  });
}
