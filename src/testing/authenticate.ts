import { type Refusal, refusal } from './error-response.js';
import type { KeyTable } from './key-table.js';
import type { Incoming } from './operation.js';
import type { TokenTable } from './token-table.js';

/** What a request was signed in with: `X-Auth-Token`, a signature with its date, or nothing. */
export type SignedInBy = 'token' | 'signature' | 'none';

/** Who may sign in. */
export interface SignInTables {
  tokens: TokenTable;
  /** Absent when any signature will do. */
  keys: KeyTable | undefined;
}

export interface SignIn {
  by: SignedInBy;
  /** Why the sign-in is refused; undefined when it is accepted. A promise only where a signature is verified. */
  refused: Refusal | undefined | Promise<Refusal | undefined>;
}

/** Signs a request in. A token goes before a signature. */
export function signIn(request: Incoming, { tokens, keys }: SignInTables): SignIn {
  const { headers } = request;
  const token = headers.get('X-Auth-Token');
  if (token) {
    const code = tokens.refusal(token);
    return { by: 'token', refused: code && refusal(code) };
  }
  const signed = headers.get('Authorization')?.startsWith('SDK-HMAC-SHA256') && headers.get('X-Sdk-Date');
  if (!signed) return { by: 'none', refused: refusal('APIG.1000') };
  return { by: 'signature', refused: keys?.refusal(request) };
}
