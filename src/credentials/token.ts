import { TimeoutError } from '../errors.js';
import { withTimeout } from '../transport/with-timeout.js';
import { checkToken } from './check-token.js';
import type { Credentials } from './credentials.js';
import { cachedToken, type FreshToken, tokenHeaders } from './token-cache.js';

/** All calls that wait share one call of the function, so that one that hangs must not hold them for ever. */
const longestWaitMs = 30_000;
const late = () => new TimeoutError('token: the function gave none within 30 seconds');

/**
 * Authenticates with a user token of IAM, sent as `X-Auth-Token`. The token must be scoped to the project; it lives for
 * 24 hours. Where it comes from: the `X-Subject-Token` header of IAM's "get user token" call.
 *
 * A token given as such is final: when the service rejects it, the call fails. A function is called when a token
 * is needed, and has 30 seconds; its token is cached, renewed ahead of `expiresAt` if that is given, and renewed once
 * when the service rejects it.
 *
 * @throws {InvalidRequestError} when the token is empty or cannot stand in a header
 * @example
 * token('MIIDkg...')
 * token(async () => readTokenFromVault())
 * token(async () => ({ value: 'MIIDkg...', expiresAt: '2026-11-25T09:05:22.701000Z' }))
 */
export function token(
  value: string | (() => string | FreshToken | Promise<string | FreshToken>),
): Credentials {
  if (typeof value === 'function') {
    return cachedToken(({ clock }) =>
      withTimeout(clock, longestWaitMs, undefined, late, async () => value()),
    );
  }
  const auth = tokenHeaders(checkToken(value));
  return { authorize: () => auth };
}
