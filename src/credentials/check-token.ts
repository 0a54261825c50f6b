import { rejectArgument } from '../argument-checks.js';

/** Rejects what `fetch` would reject with the token in its message. */
export function checkToken(value: unknown): string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    rejectArgument(
      'token',
      'must be the value of X-Subject-Token as IAM sent it: printable ASCII without spaces',
    );
  }
  return value;
}
