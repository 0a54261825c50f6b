/** Checks that need no server: a description is judged by the facts alone. */
import { isDeepStrictEqual } from 'node:util';
import { type Check, Violation } from '../check.js';
import type { TargetKind } from '../target.js';

export interface DescriptionCheck {
  id: string;
  title: string;
  pointer?: string;
  /** What is wrong, one line each. */
  problems(description: object): string[];
}

const everywhere: readonly TargetKind[] = ['mock', 'fake', 'server', 'proxy'];

/** A check of one description; it asks nothing of the target that it is run on. */
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

/** A description in which a check cannot find its way is wrong as well. */
function problemsOrCrash(problems: DescriptionCheck['problems'], description: object): string[] {
  try {
    return problems(description);
  } catch (error) {
    return [`it cannot be read: ${(error as Error).message}`];
  }
}

/** A line when two values differ. */
export function differs(what: string, found: unknown, fact: unknown): string[] {
  if (isDeepStrictEqual(found, fact)) return [];
  return [`${what} is ${shown(found)}, and should be ${shown(fact)}`];
}

/** A line for each name that only one of two lists has. */
export function namesDiffer(what: string, found: readonly string[], facts: readonly string[]): string[] {
  return [
    ...facts.filter((name) => !found.includes(name)).map((name) => `${what} ${name} is missing`),
    ...found.filter((name) => !facts.includes(name)).map((name) => `${what} ${name} should not be there`),
    ...found
      .filter((name, index) => found.indexOf(name) < index)
      .map((name) => `${what} ${name} is there twice`),
  ];
}

/** A line for each key that `what` should not have; extensions are free. */
export function unexpectedKeys(what: string, node: object, allowed: readonly string[]): string[] {
  return Object.keys(node)
    .filter((key) => !allowed.includes(key) && !key.startsWith('x-'))
    .map((key) => `${what}: ${key} should not be there`);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
