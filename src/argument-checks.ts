import { InvalidRequestError } from './errors.js';
import { nearest } from './nearest.js';

/** @throws {InvalidRequestError} always: the name, and what is wrong with its value */
export function rejectArgument(name: string, problem: string): never {
  throw new InvalidRequestError(`\`${name}\` ${problem}.`);
}

/**
 * Rejects a name that `known` does not have: without the check, a misspelt option would have no effect. The type of
 * `known` requires every name of the type of `given`, so a new option compiles only when it is known.
 *
 * @param what the kind of the names, such as 'an option of `list`'
 */
export function checkNames<Given extends object>(
  what: string,
  given: Given,
  known: Readonly<Record<keyof Given, unknown>>,
): void {
  // Shows no value: it may be a secret, given in place of the options.
  if (typeof given !== 'object' || !given) rejectArgument('options', 'must be an object');
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(known, name)) continue;
    const names = Object.keys(known);
    const near = nearest(name, names);
    rejectArgument(
      name,
      `is not ${what}; ${near ? `the nearest is \`${near}\`` : `these are: ${names.join(', ')}`}`,
    );
  }
}

export function checkInteger(
  name: string,
  value: unknown,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): void {
  if (!Number.isInteger(value) || (value as number) < min || (value as number) > max) {
    rejectArgument(name, `must be an integer from ${min} to ${max}, ${received(value)}`);
  }
}

export function checkText(name: string, value: unknown): void {
  // Half a surrogate pair cannot be percent-encoded: `encodeURIComponent` would throw a URIError.
  if (typeof value !== 'string' || /\p{Surrogate}/u.test(value))
    rejectArgument(name, `must be a string, ${received(value)}`);
}

/** The end of a message. Of an object it shows only the type: the content may be a secret. */
export function received(value: unknown): string {
  const shown =
    typeof value === 'string' ? JSON.stringify(value) : typeof value === 'number' ? value : typeof value;
  return `received ${value === null ? 'null' : shown}`;
}
