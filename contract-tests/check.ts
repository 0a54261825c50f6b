/** The suite is a list of checks that know no test runner: jest, `npm run contract` and `npm run mutate` all run them. */
import type { Exchange, Target, TargetKind } from './target.js';

export interface Check {
  /** Stable: `R2.limit-0`. The letter and number are those of the catalogue in contract-tests/README.md. */
  id: string;
  /** What must hold, as a sentence that a server engineer understands. */
  title: string;
  /** Where in the description the rule stands, as a JSON pointer into the bundled document; for the report. */
  place?: string;
  /** The kinds of target that can show it. What a target cannot show is declared in the report. */
  targets: readonly TargetKind[];
  /** Why a kind of target cannot show it. */
  notOn?: Partial<Record<TargetKind, string>>;
  /** Throws a `Violation` when it does not hold, `NotCheckable` when this target turns out not to show it. */
  run(target: Target): Promise<void>;
}

/** A rule that a target breaks. The message names the rule, what was expected and what came. */
export class Violation extends Error {
  override readonly name = 'Violation';
  /** The exchanges that show it, where there are any. */
  readonly exchanges: readonly Exchange[];

  constructor(message: string, ...exchanges: readonly Exchange[]) {
    super(message);
    this.exchanges = exchanges;
  }
}

/** Nothing is wrong, but this target, as it is now, cannot show whether the rule holds. The message says why. */
export class NotCheckable extends Error {
  override readonly name = 'NotCheckable';
}

export type CheckResult =
  | { check: Check; outcome: 'passed'; ms: number }
  | { check: Check; outcome: 'violated'; ms: number; message: string; exchanges?: readonly Exchange[] }
  /** Not checkable on this kind of target, or on this target. */
  | { check: Check; outcome: 'not-checkable'; ms: number; because?: string };

/** Runs checks one after another. With `untilFirst` it stops at the first violation: all that a mutant needs. */
export async function runChecks(
  checks: readonly Check[],
  target: Target,
  { untilFirst = false }: { untilFirst?: boolean } = {},
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const result = await runCheck(check, target);
    results.push(result);
    if (untilFirst && result.outcome === 'violated') break;
  }
  return results;
}

export async function runCheck(check: Check, target: Target): Promise<CheckResult> {
  if (!check.targets.includes(target.kind)) {
    return {
      check,
      outcome: 'not-checkable',
      ms: 0,
      because: check.notOn?.[target.kind] ?? 'of another kind',
    };
  }
  const started = performance.now();
  const before = target.exchanges.length;
  try {
    await check.run(target);
    return { check, outcome: 'passed', ms: performance.now() - started };
  } catch (error) {
    const ms = performance.now() - started;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof NotCheckable) return { check, outcome: 'not-checkable', ms, because: message };
    const shown = error instanceof Violation ? error.exchanges : [];
    const exchanges = shown.length > 0 ? shown : target.exchanges.slice(before);
    return { check, outcome: 'violated', ms, message, exchanges };
  }
}
