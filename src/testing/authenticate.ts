import { errorResponse, type FakeErrorResponse } from './error-response.js';
import type { KeyTable } from './key-table.js';
import type { Incoming } from './operation.js';
import type { TokenTable } from './token-table.js';

/** How a request was authenticated: by `X-Auth-Token`, by a signature with its date, or not at all. */
export type AuthenticatedBy = 'token' | 'signature' | 'none';

/** The credentials that the fake accepts. */
export interface CredentialTables {
  tokens: TokenTable;
  /** Absent when any signature is accepted. */
  keys: KeyTable | undefined;
}

export interface Authentication {
  by: AuthenticatedBy;
  /** The error to send; undefined when the request is authorized. A promise only where a signature is verified. */
  error: FakeErrorResponse | undefined | Promise<FakeErrorResponse | undefined>;
}

/** Authenticates a request. A token takes precedence over a signature. */
export function authenticate(request: Incoming, { tokens, keys }: CredentialTables): Authentication {
  const { headers } = request;
  const token = headers.get('X-Auth-Token');
  if (token) {
    const code = tokens.errorCodeFor(token);
    return { by: 'token', error: code && errorResponse(code) };
  }
  const signed = headers.get('Authorization')?.startsWith('SDK-HMAC-SHA256') && headers.get('X-Sdk-Date');
  if (!signed) return { by: 'none', error: errorResponse('APIG.1000') };
  return { by: 'signature', error: keys?.errorFor(request) };
}
