import { operationId } from '../generated/operation.js';
import { ApiError, ProtocolError } from './errors.js';
import type { Answer } from './exchange.js';
import type { VpcMemberPage } from './types.js';

/**
 * The page in an answer. Strict about what a caller's code relies on, lenient about the rest
 * (unknown fields, new enum values, null).
 *
 * @throws {ApiError} for an error status
 * @throws {ProtocolError} for anything that is neither the documented page nor an error status
 */
export function readPage(answer: Answer, attempts: number): VpcMemberPage {
  if (answer.status >= 400) throw apiError(answer, attempts);
  const requestId = requestIdOf(answer);
  const refuse = (problem: string): never => {
    const hint = requestId ? ` (request ${requestId})` : '';
    throw new ProtocolError(`${operationId}: ${answer.status} ${problem}${hint}`, answer.status, {
      attempts,
      requestId,
    });
  };
  if (answer.status !== 200) refuse('instead of 200; redirects are not followed');
  const page = parseJson(answer.body);
  if (!isRecord(page)) return refuse(`is not a JSON object: ${JSON.stringify(excerpt(answer.body))}`);
  const { size, total, members } = page;
  if (!Array.isArray(members)) return refuse('has no `members` array');
  if (!isCount(size) || !isCount(total)) return refuse('has a `size` or `total` that is not a count');
  if (size !== members.length) return refuse(`says size ${size} but has ${members.length} members`);
  if (!members.every((member) => isRecord(member) && typeof member.id === 'string')) {
    return refuse('has a member without an `id`');
  }
  return page as VpcMemberPage;
}

function apiError(answer: Answer, attempts: number): ApiError {
  const { status, body } = answer;
  const parsed = parseJson(body);
  const { error_code, error_msg } = isRecord(parsed) ? parsed : {};
  const code = typeof error_code === 'string' ? error_code : undefined;
  const text = typeof error_msg === 'string' ? error_msg : excerpt(body);
  const requestId = requestIdOf(answer, parsed);
  const message = [
    `${operationId}: ${status}`,
    code,
    text || 'with an empty body',
    requestId && `(request ${requestId})`,
  ];
  return new ApiError(
    message.filter(Boolean).join(' '),
    { status, error_code: code, error_msg: text },
    { attempts, requestId },
  );
}

/** The front gateway also puts the id into the body; the service itself only into the header. */
function requestIdOf({ headers }: Answer, body?: unknown): string | undefined {
  const inBody = isRecord(body) && typeof body.request_id === 'string' ? body.request_id : undefined;
  return headers.get('X-Request-Id') ?? inBody;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function excerpt(text: string): string {
  return text.slice(0, 200);
}
