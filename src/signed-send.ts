import { operationId } from '../generated/operation.js';
import type { Credentials, SignIn } from './credentials/credentials.js';
import { bodyText, readErrorBody } from './error-body.js';
import { meansNewToken } from './error-code.js';
import { type CallLimits, type FinalAnswer, type SendOptions, send } from './send.js';

/** An answer, and what must not show up when it is quoted. */
export interface SignedAnswer {
  answer: FinalAnswer;
  secrets: readonly string[];
}

/**
 * Sends the operation signed in. A 401 that means "get a new token" is answered by getting one, where the credentials
 * can, and by sending once more; never twice, and never with a signature, because bad ones lock the key.
 */
export function createSignedSend(credentials: Credentials, project_id: string, shared: SendOptions) {
  return async (url: string, limits: CallLimits): Promise<SignedAnswer> => {
    let signIn!: SignIn;
    const signed = (by: SignIn) => {
      signIn = by;
      return { headers: by.headers };
    };
    const init = () => {
      const by = credentials.authorize({ method: 'GET', url, project_id }, shared);
      return 'then' in by ? by.then(signed) : signed(by);
    };
    const request = { name: operationId, input: url, init, secrets: () => signIn.secrets };
    const answer = await send(request, shared, limits);
    if (!credentials.renew || !refusesToken(answer, signIn)) return { answer, secrets: signIn.secrets };
    // TypeScript accepts an async function as `renew`. Its rejection must not be an unhandled one: the next `authorize`
    // tells whether there is a new token.
    Promise.resolve(credentials.renew(signIn)).catch(() => {});
    const again = await send(request, shared, limits, answer.attempts);
    return { answer: again, secrets: signIn.secrets };
  };
}

function refusesToken({ status, body }: FinalAnswer, { secrets }: SignIn): boolean {
  return status === 401 && meansNewToken(readErrorBody(bodyText(body), secrets).error_code);
}
