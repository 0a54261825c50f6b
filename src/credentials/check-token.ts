import { rejectArgument } from '../argument-checks.js';

/** Rejects what `fetch` would reject with the token in its message. */
export function checkToken(value: unknown): string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    const rule = value === '' ? 'not be empty' : 'be a string of printable ASCII without spaces';
    rejectArgument('token', `must ${rule}: give the X-Subject-Token of IAM, or use \`iamPassword\``);
  }
  return value;
}
