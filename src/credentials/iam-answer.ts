import { operationId } from '../../generated/iam/operation.js';
import type { components } from '../../generated/iam/schema.js';
import { apiError, protocolError } from '../answer-error.js';
import { bodyText, parseJson, readErrorBody } from '../error-body.js';
import { requestIdOf } from '../request-id.js';
import type { FinalAnswer } from '../send.js';
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
 * The token in IAM's answer, and when it ends. Nothing of a successful answer is ever quoted.
 *
 * @param password what must not be quoted from an error either
 * @param now what the clock says, for the end of the token and for a `Retry-After` that is a date
 * @throws {ApiError} for an error status
 * @throws {ProtocolError} for anything else that has no token with an end
 */
export function readIamAnswer(answer: FinalAnswer, password: string, now: number): FreshToken {
  const { status, headers } = answer;
  const text = bodyText(answer.body);
  const secrets = [password];
  const requestId = requestIdOf(answer, secrets) ?? requestIdOf(answer, secrets, 'X-IAM-Trace-Id');
  const failure = { operationId, answer, requestId };
  if (status >= 400) throw apiError(failure, readErrorBody(text, secrets), actions[status], now);
  if (status !== 201) throw protocolError(failure, 'instead of 201');
  const value = headers.get('X-Subject-Token');
  if (value === null || !/^[!-~]+$/.test(value))
    throw protocolError(failure, 'without a usable X-Subject-Token');
  const times = parseJson(text) as Partial<TokenResponse> | undefined;
  const end = timeOf(times?.token?.expires_at);
  if (end === undefined) throw protocolError(failure, 'without a readable `expires_at`');
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
