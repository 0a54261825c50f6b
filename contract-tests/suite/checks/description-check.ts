/** Checks without a server: they compare a description with the facts. */
import { isDeepStrictEqual } from 'node:util';
import { type Check, type Flaw, NotCheckable, Violation } from '../check.js';
import type { TargetKind } from '../target.js';
import { shownValue } from '../validators/difference.js';

export interface DescriptionCheck {
  id: string;
  title: string;
  pointer?: string;
  /** One line for each problem, or a flaw when its rule is more exact than `pointer`. */
  problems(description: object): (string | Flaw)[];
}

const everywhere: readonly TargetKind[] = ['mock', 'fake', 'server', 'proxy'];

/** A check of one description. It sends no request to its target. */
export function bound({ id, title, pointer, problems }: DescriptionCheck, description: object): Check {
  return {
    id,
    title,
    ...(pointer !== undefined && { pointer }),
    targets: everywhere,
    async run() {
      const found = problemsOrCrash(problems, description);
      const flaws = found.map((problem) => (typeof problem === 'string' ? { message: problem } : problem));
      if (flaws.length > 0) throw new Violation(flaws.map(({ message }) => message).join('; '), flaws);
    },
  };
}

/** A check that throws counts as a problem: the description lacks a part that the check reads. */
function problemsOrCrash(
  problems: DescriptionCheck['problems'],
  description: object,
): ReturnType<DescriptionCheck['problems']> {
  try {
    return problems(description);
  } catch (error) {
    if (error instanceof NotCheckable) throw error;
    return [`it cannot be read: ${(error as Error).message}`];
  }
}

/** One line when the values differ. */
export function differs(what: string, found: unknown, fact: unknown): string[] {
  if (isDeepStrictEqual(found, fact)) return [];
  return [`${what} is ${shownValue(found)}, expected ${shownValue(fact)}`];
}

/** One line for each name that is in only one of the two lists. */
export function namesDiffer(what: string, found: readonly string[], facts: readonly string[]): string[] {
  return [
    ...facts.filter((name) => !found.includes(name)).map((name) => `${what} ${name} is missing`),
    ...found.filter((name) => !facts.includes(name)).map((name) => `${what} ${name} is unexpected`),
    ...found
      .filter((name, index) => found.indexOf(name) < index)
      .map((name) => `${what} ${name} occurs twice`),
  ];
}

/** One line for each unexpected key; extensions are allowed. */
export function unexpectedKeys(what: string, node: object, allowed: readonly string[]): string[] {
  return Object.keys(node)
    .filter((key) => !allowed.includes(key) && !key.startsWith('x-'))
    .map((key) => `${what}: ${key} is unexpected`);
}
