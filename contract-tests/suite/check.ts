/** The suite is a list of checks that know no test runner: jest, `npm run contract` and `npm run mutate` all run them. */
import type { RecordedResponse, Target, TargetKind } from './target.js';

export interface Check {
  /** Stable: `R2.limit-0`. The letter and number are those of the catalogue in contract-tests/README.md. */
  id: string;
  /** What must hold, as a sentence that a server engineer understands. */
  title: string;
  /** Where in the description the rule stands, as a JSON pointer into the bundled document; for the report. */
  pointer?: string;
  /** The kinds of target that can show it. What a target cannot show is declared in the report. */
  targets: readonly TargetKind[];
  /** Why a kind of target cannot show it. */
  notOn?: Partial<Record<TargetKind, string>>;
  /** The checks of what it relies on: while one of them is violated, this check cannot be judged by its own failure. */
  needs?: readonly Check[];
  /**
   * Throws a `Violation` when it does not hold, `Skipped` when this target turns out not to show it, and `NotCheckable`
   * when a flaw that another check is about stands in the way.
   */
  run(target: Target): Promise<void>;
}

/** A rule that a target breaks. The message names the rule, what was expected and what came. */
export class Violation extends Error {
  override readonly name = 'Violation';
  /** The recorded that show it, where there are any. */
  readonly recorded: readonly RecordedResponse[];

  constructor(message: string, ...recorded: readonly RecordedResponse[]) {
    super(message);
    this.recorded = recorded;
  }
}

/** Nothing is wrong, but this target, as it is now, cannot show whether the rule holds. The message says why. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** An answer lacks what this check needs but does not test: a status, a body that can be read. */
export class NotCheckable extends Error {
  override readonly name = 'NotCheckable';
  /** The id of the check that tests it, and says what is wrong. */
  readonly see: string;

  constructor(see: string, problem: string) {
    super(`${problem}: see ${see}`);
    this.see = see;
  }
}

export type CheckResult =
  | { check: Check; outcome: 'passed'; ms: number }
  | {
      check: Check;
      outcome: 'violated';
      ms: number;
      message: string;
      recorded?: readonly RecordedResponse[];
      /** What was thrown: a `Violation`, or else a slip of the suite or of the network. */
      error?: unknown;
    }
  /** This kind of target, or this target as it is now, cannot show it. */
  | { check: Check; outcome: 'skipped'; ms: number; because: string }
  /** A flaw stands in the way; the check `see` is about it. */
  | { check: Check; outcome: 'not-checkable'; ms: number; because: string; see: string };

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

const failed = new WeakMap<Target, Map<Check, CheckResult>>();

/** Runs one check. One that has failed on this target is not run again: others that rely on it ask for its result. */
export async function runCheck(check: Check, target: Target): Promise<CheckResult> {
  const known = failed.get(target) ?? new Map<Check, CheckResult>();
  failed.set(target, known);
  const result = known.get(check) ?? (await run(check, target));
  if (result.outcome === 'violated' || result.outcome === 'not-checkable') known.set(check, result);
  return result;
}

async function run(check: Check, target: Target): Promise<CheckResult> {
  if (!check.targets.includes(target.kind)) {
    return { check, outcome: 'skipped', ms: 0, because: check.notOn?.[target.kind] ?? 'of another kind' };
  }
  const started = performance.now();
  const before = target.recorded.length;
  try {
    await check.run(target);
    return { check, outcome: 'passed', ms: performance.now() - started };
  } catch (error) {
    const ms = performance.now() - started;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Skipped) return { check, outcome: 'skipped', ms, because: message };
    const shown = error instanceof Violation ? error.recorded : [];
    const recorded = shown.length > 0 ? shown : target.recorded.slice(before);
    const cause = error instanceof NotCheckable ? error : await unmetNeed(check, target);
    if (cause) return { check, outcome: 'not-checkable', ms, because: cause.message, see: cause.see };
    return { check, outcome: 'violated', ms, message, recorded, error };
  }
}

/** Asked only when a check fails: what passes needs no excuse. */
async function unmetNeed({ needs = [] }: Check, target: Target): Promise<NotCheckable | undefined> {
  for (const needed of needs) {
    const result = await runCheck(needed, target);
    if (result.outcome === 'violated') {
      return new NotCheckable(needed.id, `it relies on this, which is violated: ${needed.title}`);
    }
    if (result.outcome === 'not-checkable') {
      return new NotCheckable(result.see, `it relies on ${needed.id}, which is not checkable`);
    }
  }
  return undefined;
}
