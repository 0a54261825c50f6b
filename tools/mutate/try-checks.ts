import { type Check, NotCheckable, Violation } from '../../contract-tests/check.js';
import type { Target } from '../../contract-tests/target.js';
import type { Verdict } from './mutant.js';

/**
 * Runs checks up to the first violation. Only a `Violation` kills: a check that fails in another way, because nobody
 * answers or because of a slip in the suite, has noticed nothing.
 */
export async function tryChecks(checks: readonly Check[], target: Target): Promise<Verdict> {
  let broken: string | undefined;
  for (const { id, targets, run } of checks) {
    if (!targets.includes(target.kind)) continue;
    try {
      await run(target);
    } catch (error) {
      if (error instanceof Violation) return { outcome: 'killed', by: id, message: error.message };
      if (!(error instanceof NotCheckable)) broken ??= `${id} failed: ${(error as Error).message}`;
    }
  }
  return broken === undefined ? { outcome: 'survived' } : { outcome: 'broken', message: broken };
}

export function brokenBy(what: string, error: unknown): Verdict {
  return { outcome: 'broken', message: `${what}: ${error instanceof Error ? error.message : error}` };
}
