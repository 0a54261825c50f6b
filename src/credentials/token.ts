import { InvalidRequestError } from '../errors.js';
import type { Credentials } from './credentials.js';

/**
 * Signs in with a user token of IAM, sent as `X-Auth-Token`. The token must be scoped to the project;
 * it lives for 24 hours. Where it comes from: the `X-Subject-Token` header of IAM's "get user token" call.
 *
 * @param value the token, or a function that is asked for one before each request
 * @throws {InvalidRequestError} when the token is empty or cannot stand in a header
 * @example
 * token(process.env.APIG_AUTH_TOKEN)
 * token(async () => readTokenFromVault())
 */
export function token(value: string | (() => string | Promise<string>)): Credentials {
  if (typeof value !== 'function') checkToken(value);
  return {
    async authorize() {
      return { 'X-Auth-Token': checkToken(typeof value === 'function' ? await value() : value) };
    },
  };
}

/** Refuses what `fetch` would refuse with the token in its message. */
function checkToken(value: unknown): string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) {
    throw new InvalidRequestError(
      '`token` must be a non-empty string of printable ASCII without spaces: the value of X-Subject-Token as IAM sent it.',
    );
  }
  return value;
}
