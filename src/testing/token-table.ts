import type { Clock } from '../clock.js';
import type { KnownCode } from './error-response.js';

/** The tokens that the fake accepts; `expiresAt` as a date or in milliseconds since 1970, never if absent. */
export type AcceptedTokens = readonly string[] | Readonly<Record<string, { expiresAt?: Date | number }>>;

export interface TokenTable {
  /** The code of the error for this token; undefined when the token is accepted. */
  errorCodeFor(token: string): KnownCode | undefined;
  revoke(token: string): void;
}

/** Keeps the tokens in a closure, so that printing the fake shows none. Without `accepted`, any token is accepted. */
export function createTokenTable(accepted: AcceptedTokens | undefined, clock: Clock): TokenTable {
  const revoked = new Set<string>();
  const expiry = accepted && new Map(expiries(accepted));
  return {
    errorCodeFor(token) {
      const expiresAt = expiry ? expiry.get(token) : Infinity;
      if (expiresAt === undefined || revoked.has(token)) return 'APIG.1002';
      return clock.now() >= expiresAt ? 'APIG.1001' : undefined;
    },
    revoke(token) {
      revoked.add(token);
    },
  };
}

function expiries(accepted: AcceptedTokens): [string, number][] {
  if (Array.isArray(accepted)) return accepted.map((token) => [token, Infinity]);
  return Object.entries(accepted).map(([token, { expiresAt }]) => [token, Number(expiresAt ?? Infinity)]);
}
