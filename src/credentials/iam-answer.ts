import { operationId } from '../../generated/iam/operation.js';
import type { components } from '../../generated/iam/schema.js';
import { bodyText, parseJson, readErrorBody } from '../error-body.js';
import { ApiError, ProtocolError } from '../errors.js';
import { requestIdOf } from '../request-id.js';
import { retryAfterMs } from '../retry-policy.js';
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
 * @param now for a `Retry-After` that is a date
 * @throws {ApiError} for an error status
 * @throws {ProtocolError} for anything else that has no token with an end
 */
export function readIamAnswer(answer: FinalAnswer, password: string, now: number): FreshToken {
  const { status, headers, body } = answer;
  if (status >= 400) throw apiError(answer, password, now);
  if (status !== 201) throw protocolError(answer, 'instead of 201');
  const value = headers.get('X-Subject-Token');
  if (value === null || !/^[!-~]+$/.test(value))
    throw protocolError(answer, 'without a usable X-Subject-Token');
  const expiresAt = endOf(parseJson(bodyText(body)));
  if (!expiresAt) throw protocolError(answer, 'without a readable `expires_at`');
  return { value, expiresAt };
}

function endOf(body: unknown): string | undefined {
  const end: unknown = (body as Partial<TokenResponse> | undefined)?.token?.expires_at;
  // Without a zone, platforms would take it for local time.
  const zoned = typeof end === 'string' && /^\d{4}-\d\d-\d\dT\S+(Z|[+-]\d\d:\d\d)$/.test(end);
  return zoned && !Number.isNaN(Date.parse(end)) ? end : undefined;
}

function protocolError(answer: FinalAnswer, problem: string): ProtocolError {
  const { status, attempts } = answer;
  const requestId = traceIdOf(answer);
  return new ProtocolError(message(status, problem, requestId), status, { attempts, requestId });
}

function apiError(answer: FinalAnswer, password: string, now: number): ApiError {
  const { status, headers, attempts } = answer;
  const { error_code, error_msg, request_id } = readErrorBody(bodyText(answer.body), [password]);
  const requestId = traceIdOf(answer) ?? request_id;
  const action = actions[status];
  const words = [
    error_code !== String(status) && error_code,
    error_msg || 'with an empty body',
    action && `- ${action}`,
  ];
  return new ApiError(
    message(status, words.filter(Boolean).join(' '), requestId),
    {
      status,
      error_code,
      error_msg,
      retryAfterMs: retryAfterMs(headers.get('Retry-After'), now),
    },
    { attempts, requestId },
  );
}

function traceIdOf(answer: FinalAnswer): string | undefined {
  return requestIdOf(answer) ?? answer.headers.get('X-IAM-Trace-Id') ?? undefined;
}

function message(status: number, words: string, requestId: string | undefined): string {
  return `${operationId}: ${status} ${words}${requestId ? ` (request ${requestId})` : ''}`;
}
