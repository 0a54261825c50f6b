import type { components } from '../../generated/iam/schema.js';
import { apiError, protocolError } from '../response/api-error.js';
import { readErrorBody } from '../response/error-body.js';
import type { ReadResponse } from '../transport/buffered-response.js';
import type { Call } from '../transport/call.js';
import type { FreshToken } from './token-cache.js';

type TokenResponse = components['schemas']['TokenResponse'];

/** What a caller can do. */
const actions: Record<number, string> = {
  400: 'Check `iamEndpoint`: it did not understand the request.',
  401:
    'Check `domain`, `user` and `password`, then make new credentials: these send no password again, ' +
    'because IAM locks a user after a few wrong ones.',
  403: 'Check that the user is enabled and has programmatic access.',
  404: 'Check `project_id`, `region` and `iamEndpoint`.',
};

/**
 * The token in IAM's response, and when it ends. Nothing of a successful response is ever quoted.
 *
 * @param now what the clock says, for the end of the token
 * @throws {ApiError} for an error status
 * @throws {ProtocolError} for anything else that has no token with an end
 */
export async function readIamResponse(
  { data, error, response }: { data?: TokenResponse | undefined; error?: unknown; response: ReadResponse },
  call: Call,
  now: number,
): Promise<FreshToken> {
  const { status, headers } = response;
  if (status >= 400) {
    throw apiError(
      call,
      response,
      readErrorBody(error, await response.text(), call.secrets),
      actions[status],
    );
  }
  if (status !== 201) throw protocolError(call, response, 'instead of 201');
  const value = headers.get('X-Subject-Token');
  if (value === null || !/^[!-~]+$/.test(value))
    throw protocolError(call, response, 'without a usable X-Subject-Token');
  // The description promises the rest of it, but a server may send anything.
  const times: Partial<TokenResponse> | undefined = data;
  const end = timeOf(times?.token?.expires_at);
  if (end === undefined) throw protocolError(call, response, 'without a readable `expires_at`');
  // The service's own times tell how long the token lives: the local clock may be days ahead of them, or behind.
  const served = [headers.get('Date'), times?.token?.issued_at]
    .map(timeOf)
    .find((at) => at !== undefined && at < end);
  if (served !== undefined) return { value, expiresAt: now + end - served };
  // A token that has just been made has not ended. It is used until the service rejects it.
  return end > now ? { value, expiresAt: end } : { value };
}

/** An ISO date with a zone, or an HTTP date. Without a zone, platforms would take it for local time. */
function timeOf(date: unknown): number | undefined {
  const zoned =
    typeof date === 'string' && /^(\d{4}-\d\d-\d\dT\S+(Z|[+-]\d\d:\d\d)|\w{3}, .* GMT)$/.test(date);
  return zoned ? Date.parse(date) || undefined : undefined;
}
