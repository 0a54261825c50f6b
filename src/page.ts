import { operationId } from '../generated/operation.js';
import type { Credentials } from './credentials/credentials.js';
import { bodyText, excerpt, parseJson, readErrorBody } from './error-body.js';
import { actionFor } from './error-code.js';
import { ApiError, ProtocolError } from './errors.js';
import { requestIdOf } from './request-id.js';
import { retryAfterMs } from './retry-policy.js';
import type { FinalAnswer } from './send.js';
import type { VpcMemberPage } from './types.js';

/** What is needed to read an answer besides the answer. */
export interface ReadingContext {
  /** What the clock says, for a `Retry-After` that is a date. */
  now: number;
  /** What must not be quoted from the answer: the front gateway echoes parts of the request. */
  secrets: readonly string[];
  /** What the credentials have to say about a 401. */
  explain: Credentials['explain'];
}

/**
 * The page in an answer. Strict about what a caller's code relies on, lenient about the rest
 * (unknown fields, new enum values, null).
 *
 * @throws {ApiError} for an error status
 * @throws {ProtocolError} for anything that is neither the documented page nor an error status
 */
export function readPage(answer: FinalAnswer, context: ReadingContext): VpcMemberPage {
  const { status, attempts } = answer;
  const text = bodyText(answer.body);
  if (status >= 400) throw apiError(answer, text, context);
  const page = parseJson(text);
  const problem = status === 200 ? problemOf(page, () => excerpt(text, context.secrets)) : 'instead of 200';
  if (problem) {
    const requestId = requestIdOf(answer);
    throw new ProtocolError(message(status, problem, requestId), status, { attempts, requestId });
  }
  return page as VpcMemberPage;
}

function problemOf(page: unknown, beginning: () => string): string | undefined {
  if (!isObject(page)) return `with a body that is not a JSON object: ${JSON.stringify(beginning())}`;
  const { size, total, members } = page;
  if (!Array.isArray(members)) return 'without a `members` array';
  if (!isCount(size) || !isCount(total)) return 'with a `size` or `total` that is not a count';
  if (size !== members.length) return `with size ${size}, but ${members.length} members`;
  const named = members.every((member) => isObject(member) && typeof member.id === 'string');
  return named ? undefined : 'with a member that has no `id`';
}

function apiError(answer: FinalAnswer, text: string, { now, secrets, explain }: ReadingContext): ApiError {
  const { status, headers, attempts } = answer;
  const { error_code, error_msg, request_id } = readErrorBody(text, secrets);
  const requestId = requestIdOf(answer) ?? request_id;
  const explained = status === 401 ? explain?.({ headers, error_msg }, now) : undefined;
  const what = explained ?? actionFor(status, error_code);
  const words = [error_code, error_msg || 'with an empty body', what && `- ${what}`];
  return new ApiError(
    message(status, words.filter(Boolean).join(' '), requestId),
    { status, error_code, error_msg, retryAfterMs: retryAfterMs(headers.get('Retry-After'), now) },
    { attempts, requestId },
  );
}

function message(status: number, words: string, requestId: string | undefined): string {
  return `${operationId}: ${status} ${words}${requestId ? ` (request ${requestId})` : ''}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
