/** Checks without a server: they compare a description with the facts. */
import { isDeepStrictEqual } from 'node:util';
import { type Check, Violation } from '../check.js';
import type { TargetKind } from '../target.js';

export interface DescriptionCheck {
  id: string;
  title: string;
  pointer?: string;
  /** One line for each problem. */
  problems(description: object): string[];
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
      if (found.length > 0) throw new Violation(found.join('; '));
    },
  };
}

/** A check that throws counts as a problem: the description lacks a part that the check reads. */
function problemsOrCrash(problems: DescriptionCheck['problems'], description: object): string[] {
  try {
    return problems(description);
  } catch (error) {
    return [`it cannot be read: ${(error as Error).message}`];
  }
}

/** One line when the values differ. */
export function differs(what: string, found: unknown, fact: unknown): string[] {
  if (isDeepStrictEqual(found, fact)) return [];
  return [`${what} is ${shown(found)}, expected ${shown(fact)}`];
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

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
