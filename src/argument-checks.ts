import { InvalidRequestError } from './errors.js';

/** @throws {InvalidRequestError} always: the name, and what is wrong with its value */
export function rejectArgument(name: string, problem: string): never {
  throw new InvalidRequestError(`\`${name}\` ${problem}.`);
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
