import { readErrorBody } from '../response/error-body.js';
import { meansNewToken } from '../response/error-code.js';
import type { CallFetch } from '../transport/call.js';
import type { AuthHeaders, Credentials, CredentialsContext } from './credentials.js';

/**
 * `fetch` with the auth headers of `credentials`. After a 401 that means "get a new token", credentials with `renew` get
 * one, and the request is sent once more; never twice, and never with a signature, because a few bad ones lock the key.
 */
export function authenticated(
  fetch: CallFetch,
  credentials: Credentials,
  project_id: string,
  context: CredentialsContext,
): CallFetch {
  return async (input, init) => {
    const { call } = init;
    const request = { method: 'GET', url: String(input), project_id };
    let used!: AuthHeaders;
    const note = (auth: AuthHeaders) => {
      used = auth;
      call.secrets = auth.secrets;
      return auth.headers;
    };
    call.authHeaders = () => {
      const auth = credentials.authorize(request, context);
      return 'then' in auth ? auth.then(note) : note(auth);
    };
    const response = await fetch(input, init);
    if (!credentials.renew || response.status !== 401) return response;
    if (!meansNewToken(readErrorBody(await response.json(), '', call.secrets).error_code)) return response;
    // TypeScript accepts an async function as `renew`. Its rejection would end the process as an unhandledRejection; the
    // next `authorize` tells whether there is a new token.
    Promise.resolve(credentials.renew(used)).catch(() => {});
    return fetch(input, init);
  };
}
