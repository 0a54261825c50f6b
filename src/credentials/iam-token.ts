import { operationId, path } from '../../generated/iam/operation.js';
import type { operations, paths } from '../../generated/iam/schema.js';
import { createOperationClient } from '../request/operation-client.js';
import { startCall } from '../transport/call.js';
import { defaultLimits, limitsOf } from '../transport/limits.js';
import { resilient } from '../transport/resilient.js';
import type { RetryBudget } from '../transport/retry-budget.js';
import type { CredentialsContext } from './credentials.js';
import { readIamResponse } from './iam-response.js';
import type { FreshToken } from './token-cache.js';

/** The body of a request for a token. */
export type TokenRequest = operations[typeof operationId]['requestBody']['content']['application/json'];

/** In milliseconds. All calls that wait share one request, so these are not the limits of any of them. */
const limits = { timeoutMs: 10_000, deadlineMs: 30_000 };

/**
 * Gets a token from IAM. The request may be repeated, because one token does not end another; but only once, because a
 * lost response may have been the rejection of a wrong password, and IAM counts those.
 *
 * @param endpoint the base URL of IAM
 * @throws as `createResilientFetch` and `readIamResponse` do
 */
export async function fetchIamToken(
  endpoint: string,
  body: TokenRequest,
  budget: RetryBudget,
  { fetch, clock, maxRetries, onEvent }: CredentialsContext,
): Promise<FreshToken> {
  const retries = Math.min(1, maxRetries);
  const shared = {
    ...limitsOf({ ...limits, maxRetries: retries }, defaultLimits),
    fetch,
    clock,
    onEvent,
    budget,
  };
  const call = startCall(operationId, shared);
  call.secrets = [body.auth.identity.password.user.password];
  const result = await createOperationClient<paths>(endpoint, resilient(shared)).POST(path, {
    // The list of services would make the response many times as long.
    params: { query: { nocatalog: 'true' } },
    headers: { 'Content-Type': 'application/json;charset=utf8' },
    body,
    call,
  });
  return readIamResponse(result, call, clock.now());
}
