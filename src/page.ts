import { operationId } from '../generated/operation.js';
import { parseJson, readErrorBody } from './error-body.js';
import { actionFor } from './error-code.js';
import { ApiError, ProtocolError } from './errors.js';
import { requestIdOf } from './request-id.js';
import { retryAfterMs } from './retry-policy.js';
import type { FinalAnswer } from './send.js';
import type { VpcMemberPage } from './types.js';

const utf8 = new TextDecoder();

/**
 * The page in an answer. Strict about what a caller's code relies on, lenient about the rest
 * (unknown fields, new enum values, null).
 *
 * @param now for a `Retry-After` that is a date
 * @throws {ApiError} for an error status
 * @throws {ProtocolError} for anything that is neither the documented page nor an error status
 */
export function readPage(answer: FinalAnswer, now: number): VpcMemberPage {
  const { status, attempts } = answer;
  const text = utf8.decode(answer.body);
  if (status >= 400) throw apiError(answer, text, now);
  const page = status === 200 ? parseJson(text) : undefined;
  const problem = status === 200 ? problemOf(page, text) : 'instead of 200';
  if (problem) {
    const requestId = requestIdOf(answer);
    throw new ProtocolError(message(status, problem, requestId), status, { attempts, requestId });
  }
  return page as VpcMemberPage;
}

function problemOf(page: unknown, text: string): string | undefined {
  if (!isObject(page)) return `with a body that is not a JSON object: ${JSON.stringify(text.slice(0, 200))}`;
  const { size, total, members } = page;
  if (!Array.isArray(members)) return 'without a `members` array';
  if (!isCount(size) || !isCount(total)) return 'with a `size` or `total` that is not a count';
  if (size !== members.length) return `with size ${size}, but ${members.length} members`;
  const named = members.every((member) => isObject(member) && typeof member.id === 'string');
  return named ? undefined : 'with a member that has no `id`';
}

function apiError(answer: FinalAnswer, text: string, now: number): ApiError {
  const { status, headers, attempts } = answer;
  const { error_code, error_msg, request_id } = readErrorBody(text);
  const requestId = requestIdOf(answer) ?? request_id;
  const words = [error_code, error_msg || 'with an empty body', action(status, error_code)];
  return new ApiError(
    message(status, words.filter(Boolean).join(' '), requestId),
    { status, error_code, error_msg, retryAfterMs: retryAfterMs(headers.get('Retry-After'), now) },
    { attempts, requestId },
  );
}

function action(status: number, error_code: string | undefined): string | undefined {
  const what = actionFor(status, error_code);
  return what && `- ${what}`;
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
