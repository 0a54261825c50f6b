/** Groups violations by their root cause, because one mistake often violates several checks. */
import { letterOf } from './catalogue.js';
import type { Check, CheckResult, Flaw } from './check.js';

export type Violated = Extract<CheckResult, { outcome: 'violated' }>;
export type Blocked = Extract<CheckResult, { outcome: 'not-checkable' }>;

export interface RootCause {
  /** The flaw that shows the cause first, and its check. */
  flaw: Flaw;
  check: Check;
  /** Every violated check of this cause, `check` first. A check with several flaws belongs to several causes. */
  violated: readonly Violated[];
  /** The checks that are not checkable until the cause is fixed. */
  blocked: readonly Blocked[];
}

interface Group extends RootCause {
  rules: Rule[];
  violated: Violated[];
  blocked: Blocked[];
}

interface Rule {
  pointer: string;
  letter: string;
  /** The flaw names this rule itself; otherwise the rule is that of the check, which may be a wide one. */
  exact: boolean;
}

/** The causes of all violations; first the one that most checks wait for, or else that most checks show. */
export function rootCauses(results: readonly CheckResult[]): RootCause[] {
  const groups: Group[] = [];
  for (const result of results) {
    if (result.outcome !== 'violated') continue;
    const { check } = result;
    for (const flaw of result.flaws) {
      const rules = rulesOf(flaw, check);
      const group = groups.find((each) => each.rules.some((one) => rules.some((other) => same(one, other))));
      if (!group) {
        groups.push({ flaw, check, violated: [result], blocked: [], rules });
        continue;
      }
      group.rules.push(...rules);
      if (!group.violated.includes(result)) group.violated.push(result);
    }
  }
  for (const result of results) {
    if (result.outcome !== 'not-checkable') continue;
    groups
      .find(({ violated }) => violated.some(({ check }) => check.id === result.see))
      ?.blocked.push(result);
  }
  return groups.sort(
    (one, other) => other.blocked.length - one.blocked.length || other.violated.length - one.violated.length,
  );
}

function rulesOf({ rules }: Flaw, check: Check): Rule[] {
  const letter = letterOf(check);
  if (rules) return rules.map((pointer) => ({ pointer, letter, exact: true }));
  return check.pointer === undefined ? [] : [{ pointer: check.pointer, letter, exact: false }];
}

/** Checks of the description: a flaw there shows in every server that is derived from the description. */
const ofDescription = /^(P\d+|M2|S7)$/;

function same(one: Rule, other: Rule): boolean {
  if (ofDescription.test(one.letter) && covers(one.pointer, other.pointer)) return true;
  return one.pointer === other.pointer && (one.letter === other.letter || one.exact || other.exact);
}

/** `/components/parameters/Limit` covers itself and its `schema/maximum`; a schema does not cover its fields. */
function covers(pointer: string, other: string): boolean {
  const below = other.startsWith(`${pointer}/`) && !other.startsWith(`${pointer}/properties/`);
  return pointer.split('/').length > 3 && (below || other === pointer);
}
