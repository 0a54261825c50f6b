/**
 * A token that is fetched when it is needed, kept, and renewed in time. What `authorize` does, by what it knows:
 *
 * | the token | what happens |
 * |---|---|
 * | there is none | it is fetched, and the call waits |
 * | has more than a fifth of its life left, or more than 5 minutes, or tells no end | it is used |
 * | has less | it is used, and a new one is fetched in the background |
 * | has less than a twentieth of its life left, or has ended | a new one is fetched, and the call waits |
 * | was refused by the service | a new one is fetched, and the call waits |
 *
 * One fetch at a time, however many calls wait for it. One exception: after a refusal, a fetch that began before it
 * is not waited for, because it may bring the refused token again.
 *
 * A fetch that fails rejects the calls that wait for it; the next call tries again. In the background it fails
 * silently, and is not tried again for half a minute: the token at hand is still good.
 */

import { refuse } from '../check.js';
import type { Clock } from '../clock.js';
import { emit, type TokenRefreshReason } from '../events.js';
import type { SendOptions } from '../send.js';
import { checkToken } from './check-token.js';
import type { Credentials, SignIn } from './credentials.js';

/** A token, and when it ends, if that is known: a date, an ISO date, or milliseconds since 1970, not seconds. */
export interface FreshToken {
  value: string;
  expiresAt?: Date | string | number;
}

interface Kept {
  signIn: SignIn;
  /** On the clock: from when on to renew in the background, and from when on to wait for a new one. */
  renewAt: number;
  waitAt: number;
  /** By the service. */
  refused?: boolean;
}

interface Fetching {
  token: Promise<Kept>;
  /** Begun because the service refused the token, so that it will not bring that one again. */
  forced: boolean;
}

const earliestRenewalMs = 5 * 60_000;
const pauseAfterFailureMs = 30_000;
const longPastMs = 30 * 24 * 3_600_000;
const expiryRule =
  'must be a Date, an ISO date or milliseconds since 1970 (not seconds) that is not long past; leave it out if it is not known';

/** Credentials from a function that fetches a token; see the table above. */
export function cachedToken(fetchToken: (shared: SendOptions) => Promise<string | FreshToken>): Credentials {
  let kept: Kept | undefined;
  let fetching: Fetching | undefined;
  let pausedUntil = 0;

  function renew(reason: TokenRefreshReason, shared: SendOptions): Promise<Kept> {
    const forced = reason === 'refused';
    if (fetching && (fetching.forced || !forced)) return fetching.token;
    const { clock, onEvent } = shared;
    const started = clock.now();
    const mine: Fetching = { forced, token: fetchToken(shared).then((fresh) => keep(fresh, clock)) };
    fetching = mine;
    const settled = (ok: boolean) => {
      emit(onEvent, { type: 'token-refresh', reason, ok, durationMs: clock.now() - started });
      if (fetching === mine) fetching = undefined;
    };
    mine.token.then(
      (fresh) => {
        // A fetch that a forced one has overtaken must not put its token in the place of the newer one.
        if (fetching === mine) kept = fresh;
        settled(true);
      },
      () => {
        pausedUntil = clock.now() + pauseAfterFailureMs;
        settled(false);
      },
    );
    return mine.token;
  }

  return {
    authorize(_, shared) {
      const now = shared.clock.now();
      const renewed = async (reason: TokenRefreshReason) => (await renew(reason, shared)).signIn;
      if (!kept) return renewed('first');
      if (kept.refused) return renewed('refused');
      if (now >= kept.waitAt) return renewed('ended');
      if (now >= kept.renewAt && now >= pausedUntil) void renew('ending', shared);
      return kept.signIn;
    },
    renew(used) {
      // A call that was sent with an older token says nothing about the one at hand.
      if (used === kept?.signIn) kept.refused = true;
    },
  };
}

function keep(fresh: string | FreshToken, clock: Clock): Kept {
  // What the function of somebody returns may be nothing at all.
  const { value, expiresAt }: Partial<FreshToken> =
    typeof fresh === 'string' ? { value: fresh } : (fresh ?? {});
  const signIn = tokenSignIn(checkToken(value));
  if (expiresAt === undefined) return { signIn, renewAt: Infinity, waitAt: Infinity };
  // Null would be 1970 to Date. Seconds would be so, too, and the function would be asked before every request; they are
  // known by their size as well, for a clock that does not begin in 1970. A clock may be a day ahead.
  const end = new Date(expiresAt ?? Number.NaN).getTime();
  const looksLikeSeconds = end >= 1e9 && end < 1e10;
  if (looksLikeSeconds || !(end > Math.max(0, clock.now() - longPastMs))) refuse('expiresAt', expiryRule);
  const life = end - clock.now();
  return {
    signIn,
    renewAt: end - Math.min(earliestRenewalMs, life / 5),
    waitAt: end - Math.min(30_000, life / 20),
  };
}

/** The header of a token. */
export function tokenSignIn(value: string): SignIn {
  return { headers: { 'X-Auth-Token': value }, secrets: [value] };
}
