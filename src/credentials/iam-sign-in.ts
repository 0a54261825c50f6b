import { operationId, path } from '../../generated/iam/operation.js';
import type { operations } from '../../generated/iam/schema.js';
import { type SendOptions, send } from '../send.js';
import { readIamAnswer } from './iam-answer.js';
import type { FreshToken } from './token-cache.js';

type Operation = operations[typeof operationId];

/** The body of a sign-in. */
export type TokenRequest = Operation['requestBody']['content']['application/json'];

// The list of services would make the answer many times as long.
const query: Operation['parameters']['query'] = { nocatalog: 'true' };

/** In milliseconds. All calls that wait share one sign-in, so these are not the limits of any of them. */
const timeoutMs = 10_000;
const deadlineMs = 30_000;

/**
 * Gets a token from IAM. It may be sent again, because one token does not end another; but only once, because an
 * answer that was lost may have been the refusal of a wrong password, and IAM counts those.
 *
 * @param endpoint the base URL of IAM
 * @throws as `send` and `readIamAnswer` do
 */
export async function signInAtIam(
  endpoint: string,
  request: TokenRequest,
  shared: SendOptions,
): Promise<FreshToken> {
  const { clock } = shared;
  const { password } = request.auth.identity.password.user;
  const answer = await send(
    {
      name: operationId,
      input: `${endpoint}${path}?${new URLSearchParams(query)}`,
      init: () => ({
        method: 'POST',
        headers: { 'Content-Type': 'application/json;charset=utf8' },
        body: JSON.stringify(request),
      }),
      secrets: () => [password],
    },
    { ...shared, maxRetries: Math.min(1, shared.maxRetries) },
    { timeoutMs, deadlineAt: clock.now() + deadlineMs, signal: undefined },
  );
  return readIamAnswer(answer, password, clock.now());
}
