import type { KnownCode } from './refusal.js';
import type { TokenTable } from './token-table.js';

/** What a request was signed in with: `X-Auth-Token`, a signature with its date, or nothing. */
export type SignedInBy = 'token' | 'signature' | 'none';

export interface SignIn {
  by: SignedInBy;
  /** Why the sign-in is refused; absent when it is accepted. */
  refused?: KnownCode | undefined;
}

/** Signs a request in. A token goes before a signature, which is accepted as it stands. */
export function signIn(headers: Headers, tokens: TokenTable): SignIn {
  const token = headers.get('X-Auth-Token');
  if (token) return { by: 'token', refused: tokens.refusal(token) };
  const signed = headers.get('Authorization')?.startsWith('SDK-HMAC-SHA256') && headers.get('X-Sdk-Date');
  return signed ? { by: 'signature' } : { by: 'none', refused: 'APIG.1000' };
}
