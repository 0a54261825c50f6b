import { InvalidRequestError } from './errors.js';

/** @throws {InvalidRequestError} naming the value, the rule and what was given */
export function rejectArgument(name: string, problem: string): never {
  throw new InvalidRequestError(`\`${name}\` ${problem}.`);
}

export function checkInteger(
  name: string,
  value: unknown,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): void {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) {
    rejectArgument(name, `must be an integer from ${least} to ${most}, ${got(value)}`);
  }
}

export function checkText(name: string, value: unknown): void {
  // Half a surrogate pair cannot be percent-encoded.
  if (typeof value !== 'string' || /\p{Surrogate}/u.test(value))
    rejectArgument(name, `must be a string, ${got(value)}`);
}

/** What was given, in words that never hold an object's content. */
export function got(value: unknown): string {
  const shown =
    typeof value === 'string' ? JSON.stringify(value) : typeof value === 'number' ? value : typeof value;
  return `got ${value === null ? 'null' : shown}`;
}
