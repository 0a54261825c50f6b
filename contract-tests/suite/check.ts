/** Checks are independent of a test runner: jest, `npm run contract` and `npm run mutate` run the same list. */
import type { RecordedResponse, Target, TargetKind } from './target.js';

export interface Check {
  /** Stable: `R2.limit-0`. The letter and number are those of the catalogue in contract-tests/README.md. */
  id: string;
  /** What must hold, as a sentence that a server engineer understands. */
  title: string;
  /** JSON pointer to the rule in the bundled description; for the report. */
  pointer?: string;
  /** The kinds of target that can show it. On other kinds the check is skipped, and listed in the report. */
  targets: readonly TargetKind[];
  /** Why a kind of target cannot show it. */
  notOn?: Partial<Record<TargetKind, string>>;
  /** Simpler checks: while one of them is violated, a failure of this check does not count as a violation. */
  needs?: readonly Check[];
  /**
   * Throws a `Violation` when the rule does not hold, `Skipped` when this target cannot show it, and `NotCheckable`
   * when a flaw that belongs to another check prevents the check.
   */
  run(target: Target): Promise<void>;
}

/** One thing that is wrong. A violation has several when a check validates many responses, or many parts. */
export interface Flaw {
  /** Names the expected value and the received one. */
  message: string;
  /** JSON pointers to the broken rules in the description; the pointer of the check by default. */
  rules?: readonly string[];
  /** The responses that show it, if any. */
  recorded?: readonly RecordedResponse[];
}

/** A rule that a target breaks. The message names the rule, the expected value and the received one. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly flaws: readonly Flaw[];

  constructor(message: string, flaws: readonly Flaw[] = [{ message }]) {
    super(message);
    this.flaws = flaws;
  }
}

/** This target, in its present state, cannot show whether the rule holds. The message gives the reason. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** A response lacks something that this check needs but does not test: a status, a readable body. */
export class NotCheckable extends Error {
  override readonly name = 'NotCheckable';
  /** The id of the check that tests it. */
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
      flaws: readonly Flaw[];
      /** The responses that show it; of a check without any, all that it has sent. */
      recorded?: readonly RecordedResponse[];
      /** The thrown value: a `Violation`, or an error of the suite or of the network. */
      error?: unknown;
    }
  /** This kind of target, or this target in its present state, cannot show it. */
  | { check: Check; outcome: 'skipped'; ms: number; because: string }
  /** A flaw prevents the check; `see` is the id of the check that tests for that flaw. */
  | { check: Check; outcome: 'not-checkable'; ms: number; because: string; see: string };

/** Runs checks one after another. `untilFirst` stops at the first violation, which is enough to kill a mutant. */
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

/** Runs one check. A failed result is cached for the target, because checks that need this one look it up. */
export async function runCheck(check: Check, target: Target): Promise<CheckResult> {
  const cached = failed.get(target) ?? new Map<Check, CheckResult>();
  failed.set(target, cached);
  const result = cached.get(check) ?? (await run(check, target));
  if (result.outcome === 'violated' || result.outcome === 'not-checkable') cached.set(check, result);
  return result;
}

async function run(check: Check, target: Target): Promise<CheckResult> {
  if (!check.targets.includes(target.kind)) {
    return {
      check,
      outcome: 'skipped',
      ms: 0,
      because: check.notOn?.[target.kind] ?? 'this kind of target cannot show it',
    };
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
    const flaws = error instanceof Violation ? error.flaws : [{ message }];
    const shown = new Set(flaws.flatMap((flaw) => flaw.recorded ?? []));
    const recorded = shown.size > 0 ? [...shown] : target.recorded.slice(before);
    const cause = error instanceof NotCheckable ? error : await unmetNeed(check, target);
    if (cause) return { check, outcome: 'not-checkable', ms, because: cause.message, see: cause.see };
    return { check, outcome: 'violated', ms, message, flaws, recorded, error };
  }
}

/** Called only after a failure: a check that passes counts even if a need of it is violated. */
async function unmetNeed({ needs = [] }: Check, target: Target): Promise<NotCheckable | undefined> {
  for (const needed of needs) {
    const result = await runCheck(needed, target);
    if (result.outcome === 'violated') {
      return new NotCheckable(needed.id, `it needs a check that is violated: ${needed.title}`);
    }
    if (result.outcome === 'not-checkable') {
      return new NotCheckable(result.see, `it needs ${needed.id}, which is not checkable`);
    }
  }
  return undefined;
}
