import { operationId } from '../generated/operation.js';
import { apiError, protocolError } from './answer-error.js';
import type { Credentials } from './credentials/credentials.js';
import { bodyText, excerpt, parseJson, readErrorBody } from './error-body.js';
import { actionFor } from './error-code.js';
import { requestIdOf } from './request-id.js';
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
  const { status, headers } = answer;
  const { now, secrets, explain } = context;
  const text = bodyText(answer.body);
  const failure = () => ({ operationId, answer, requestId: requestIdOf(answer, secrets) });
  if (status >= 400) {
    const body = readErrorBody(text, secrets);
    const explained = status === 401 ? explain?.({ headers, error_msg: body.error_msg }, now) : undefined;
    const action = explained ?? actionFor(status, body.error_code);
    throw apiError(failure(), body, action, now);
  }
  const page = parseJson(text);
  const problem = status === 200 ? problemOf(page, () => excerpt(text, secrets)) : 'instead of 200';
  if (problem) throw protocolError(failure(), problem);
  return page as VpcMemberPage;
}

function problemOf(page: unknown, beginning: () => string): string | undefined {
  if (!isObject(page)) return `with a body that is not a JSON object: ${JSON.stringify(beginning())}`;
  const { size, total, members } = page;
  if (!Array.isArray(members)) return 'without a `members` array';
  const counts = [size, total];
  if (!counts.every(isCount)) return 'with a `size` or `total` that is not a count';
  // JSON.parse has rounded it, and an offset that is counted from it would be wrong.
  if (!counts.every(Number.isSafeInteger)) {
    return 'with a `size` or `total` past 2^53, which cannot be represented exactly';
  }
  if (size !== members.length) return `with size ${size}, but ${members.length} members`;
  const named = members.every((member) => isObject(member) && typeof member.id === 'string');
  return named ? undefined : 'with a member that has no `id`';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
