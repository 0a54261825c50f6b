import type { ReadResponse } from '../transport/buffered-response.js';
import type { Call } from '../transport/call.js';
import type { ErrorMsg, VpcMemberPage } from '../types.js';
import { apiError, protocolError } from './api-error.js';
import { excerpt, readErrorBody } from './error-body.js';
import { actionFor } from './error-code.js';

/** What openapi-fetch gives: `data` for a 2xx, `error` for the rest; undefined for a body that is empty or no JSON. */
export interface PageResponse {
  data?: VpcMemberPage | undefined;
  error?: ErrorMsg | undefined;
  response: ReadResponse;
}

/** What else there is to say about a 401, if anything. */
export type Explain = (response: { headers: Headers; error_msg: string }, now: number) => string | undefined;

/**
 * The page in a response. Strict about what a caller's code relies on, lenient about the rest
 * (unknown fields, new enum values, null).
 *
 * @param explain what the credentials have to say about a 401
 * @param now what the clock says
 * @throws {ApiError} for an error status
 * @throws {ProtocolError} for anything that is neither the documented page nor an error status
 */
export async function readPage(
  { data, error, response }: PageResponse,
  call: Call,
  explain: Explain | undefined,
  now: number,
): Promise<VpcMemberPage> {
  const { status, headers } = response;
  if (status >= 400) {
    const body = readErrorBody(error, await response.text(), call.secrets);
    const explained = status === 401 ? explain?.({ headers, error_msg: body.error_msg }, now) : undefined;
    throw apiError(call, response, body, explained ?? actionFor(status, body.error_code));
  }
  if (status !== 200) throw protocolError(call, response, 'instead of 200');
  if (!isObject(data)) {
    const beginning = excerpt(await response.text(), call.secrets);
    throw protocolError(
      call,
      response,
      `with a body that is not a JSON object: ${JSON.stringify(beginning)}`,
    );
  }
  const problem = problemOf(data);
  if (problem) throw protocolError(call, response, problem);
  return data;
}

function problemOf({ size, total, members }: Record<string, unknown>): string | undefined {
  if (!Array.isArray(members)) return 'without a `members` array';
  // JSON.parse has rounded a larger number, and an offset that is counted from it would be wrong.
  if (![size, total].every((count) => Number.isSafeInteger(count) && (count as number) >= 0))
    return 'with a `size` or `total` that is no integer from 0 to 2^53 - 1';
  if (size !== members.length) return `with size ${size}, but ${members.length} members`;
  const named = members.every((member) => isObject(member) && typeof member.id === 'string');
  return named ? undefined : 'with a member that has no `id`';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
