/**
 * A token that is fetched when it is needed, cached, and renewed in time. What `authorize` does, by what it knows:
 *
 * | the token | what happens |
 * |---|---|
 * | there is none | it is fetched, and the call waits |
 * | has more than a fifth of its life left, or more than 5 minutes, or tells no end | it is used |
 * | has less | it is used, and a new one is fetched in the background |
 * | has less than a twentieth of its life left, or has ended | a new one is fetched, and the call waits |
 * | was rejected by the service | a new one is fetched, and the call waits |
 *
 * One fetch at a time, however many calls wait for it. One exception: after a rejection, a fetch that began before it
 * is not waited for, because it may bring the rejected token again.
 *
 * A fetch that fails rejects the calls that wait for it; the next call tries again. In the background it fails
 * silently, and is not tried again for half a minute: the token at hand is still good.
 */

import { checkNames, rejectArgument } from '../argument-checks.js';
import type { Clock } from '../clock.js';
import { emit, type TokenRefreshReason } from '../events.js';
import { checkToken } from './check-token.js';
import type { AuthHeaders, Credentials, CredentialsContext } from './credentials.js';

/** A token, and when it ends, if that is known: a date, an ISO date, or milliseconds since 1970, not seconds. */
export interface FreshToken {
  value: string;
  expiresAt?: Date | string | number;
}

interface CachedToken {
  auth: AuthHeaders;
  /** On the clock: from when on to renew in the background, and from when on to wait for a new one. */
  renewAt: number;
  waitAt: number;
  /** By the service. */
  rejected?: boolean;
}

interface Fetching {
  token: Promise<CachedToken>;
  /** Begun because the service rejected the token, so that it will not bring that one again. */
  forced: boolean;
}

const earliestRenewalMs = 5 * 60_000;
const pauseAfterFailureMs = 30_000;
const longPastMs = 30 * 24 * 3_600_000;
const expiryRule =
  'must be a Date, an ISO date or milliseconds (not seconds) since 1970, and not long past; omit it if unknown';

/** Credentials from a function that fetches a token; see the table above. */
export function cachedToken(
  fetchToken: (context: CredentialsContext) => Promise<string | FreshToken>,
): Credentials {
  let cached: CachedToken | undefined;
  let fetching: Fetching | undefined;
  let pausedUntil = 0;

  function renew(reason: TokenRefreshReason, context: CredentialsContext): Promise<CachedToken> {
    const forced = reason === 'rejected';
    if (fetching && (fetching.forced || !forced)) return fetching.token;
    const { clock, onEvent } = context;
    const started = clock.now();
    const mine: Fetching = { forced, token: fetchToken(context).then((fresh) => toCached(fresh, clock)) };
    fetching = mine;
    const settled = (fresh?: CachedToken) => {
      const now = clock.now();
      if (!fresh) pausedUntil = now + pauseAfterFailureMs;
      // A fetch that a forced one has overtaken must not replace the newer token.
      if (fetching === mine) {
        cached = fresh ?? cached;
        fetching = undefined;
      }
      emit(onEvent, { type: 'token-refresh', reason, ok: !!fresh, durationMs: now - started });
    };
    mine.token.then(settled, () => settled());
    return mine.token;
  }

  return {
    authorize(_, context) {
      const now = context.clock.now();
      const renewed = async (reason: TokenRefreshReason) => (await renew(reason, context)).auth;
      if (!cached) return renewed('initial');
      if (cached.rejected) return renewed('rejected');
      if (now >= cached.waitAt) return renewed('expired');
      if (now >= cached.renewAt && now >= pausedUntil) void renew('expiring', context);
      return cached.auth;
    },
    renew(used) {
      // A call that was sent with an older token says nothing about the one at hand.
      if (used === cached?.auth) cached.rejected = true;
    },
  };
}

function toCached(fresh: string | FreshToken, clock: Clock): CachedToken {
  // The given function may return undefined.
  const given: Partial<FreshToken> = typeof fresh === 'object' && fresh ? fresh : { value: fresh };
  checkNames('a part of a token', given, { value: 0, expiresAt: 0 });
  const { value, expiresAt } = given;
  const auth = tokenHeaders(checkToken(value));
  // Null would be 1970 to Date. Seconds would be so, too, and the function would be called before every request; they are
  // known by their size as well, for a clock that does not begin in 1970. A clock may be a day ahead.
  const end = expiresAt === undefined ? Infinity : new Date(expiresAt ?? Number.NaN).getTime();
  const looksLikeSeconds = end >= 1e9 && end < 1e10;
  if (looksLikeSeconds || !(end > Math.max(0, clock.now() - longPastMs)))
    rejectArgument('expiresAt', expiryRule);
  const life = end - clock.now();
  return {
    auth,
    renewAt: end - Math.min(earliestRenewalMs, life / 5),
    waitAt: end - Math.min(30_000, life / 20),
  };
}

/** The header of a token. */
export function tokenHeaders(value: string): AuthHeaders {
  return { headers: { 'X-Auth-Token': value }, secrets: [value] };
}
