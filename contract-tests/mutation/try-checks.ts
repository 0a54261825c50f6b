import { type Check, runCheck, Violation } from '../suite/check.js';
import type { Target } from '../suite/target.js';
import type { Verdict } from './mutant.js';

/**
 * Runs checks, with `untilFirst` up to the first violation. Only a `Violation` kills: a check that fails in another way,
 * because of the network or a defect of the suite, has noticed nothing.
 */
export async function tryChecks(
  checks: readonly Check[],
  target: Target,
  { untilFirst = true }: { untilFirst?: boolean } = {},
): Promise<Verdict> {
  const by: string[] = [];
  const named: [check: string, see: string][] = [];
  let message = '';
  let broken: string | undefined;
  for (const check of checks) {
    const result = await runCheck(check, target);
    if (result.outcome === 'not-checkable') named.push([check.id, result.see]);
    if (result.outcome !== 'violated') continue;
    if (!(result.error instanceof Violation)) broken ??= `${check.id} failed: ${result.message}`;
    else if (by.push(check.id) === 1) message = result.message;
    if (untilFirst && by.length > 0) return { outcome: 'killed', by, message };
  }
  const astray = untilFirst ? undefined : named.find(([, see]) => !by.includes(see));
  if (astray) broken = `${astray[0]} is not checkable, but ${astray[1]}, which it names, is not violated`;
  if (by.length > 0 && !astray) return { outcome: 'killed', by, message };
  return broken === undefined ? { outcome: 'survived' } : { outcome: 'broken', message: broken };
}

export function brokenBy(what: string, error: unknown): Verdict {
  return { outcome: 'broken', message: `${what}: ${error instanceof Error ? error.message : error}` };
}
