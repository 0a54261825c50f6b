/** Groups violations by their root cause, because one mistake often violates several checks. */
import { letterOf } from './catalogue.js';
import type { Check, CheckResult, Flaw } from './check.js';
import type { RecordedResponse } from './target.js';

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
  /** The responses that show it, unless they only have a wrong field: most responses do. */
  recorded: RecordedResponse[];
  violated: Violated[];
  blocked: Blocked[];
}

interface Rule {
  pointer: string;
  letter: string;
  /** The rule of one field, or one that the flaw itself names: what breaks it is one cause in all checks. */
  exact: boolean;
}

/** The causes of all violations; first the one that most checks wait for, or else that most checks show. */
export function rootCauses(results: readonly CheckResult[]): RootCause[] {
  const groups: Group[] = [];
  for (const result of results) {
    if (result.outcome === 'violated') for (const flaw of result.flaws) addFlaw(groups, result, flaw);
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

function addFlaw(groups: Group[], result: Violated, flaw: Flaw): void {
  const { check } = result;
  const rules = rulesOf(flaw, check);
  const recorded = rules.some(({ exact }) => exact) ? [] : (flaw.recorded ?? []);
  const group = groups.find(
    (each) =>
      each.rules.some((one) => rules.some((other) => same(one, other))) ||
      (check.pointer === statuses && flaw.recorded?.some((response) => each.recorded.includes(response))),
  );
  if (!group) {
    groups.push({ flaw, check, violated: [result], blocked: [], rules, recorded: [...recorded] });
    return;
  }
  group.rules.push(...rules);
  group.recorded.push(...recorded);
  if (!group.violated.includes(result)) group.violated.push(result);
}

/** The checks of all statuses have this rule: the status of a response is wrong for the cause that it already shows. */
const statuses = '/components/responses';

function rulesOf({ rules }: Flaw, check: Check): Rule[] {
  const letter = letterOf(check);
  if (rules) return rules.map((pointer) => ({ pointer, letter, exact: true }));
  const { pointer } = check;
  return pointer === undefined ? [] : [{ pointer, letter, exact: pointer.includes('/properties/') }];
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
