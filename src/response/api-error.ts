import { ApiError, ProtocolError } from '../errors.js';
import { retryAfterMs } from '../transport/retry-policy.js';
import type { FinalAnswer } from '../transport/send.js';
import type { ErrorBody } from './error-body.js';

/** Who answered, with what. */
export interface Failure {
  /** The operation that was called. */
  operationId: string;
  answer: FinalAnswer;
  /** As the headers have it. */
  requestId: string | undefined;
}

/**
 * The error for an answer with an error status.
 *
 * @param body what the answer says, with secrets masked
 * @param action what the caller can do, if anything
 * @param now what the clock says, for a `Retry-After` that is a date
 */
export function apiError(
  failure: Failure,
  body: ErrorBody,
  action: string | undefined,
  now: number,
): ApiError {
  const { status, headers, attempts } = failure.answer;
  const { error_code, error_msg } = body;
  const requestId = failure.requestId ?? body.request_id;
  const words = [
    // IAM's code is its status.
    error_code !== String(status) && error_code,
    error_msg || 'with an empty body',
    action && `- ${action}`,
  ];
  return new ApiError(
    message({ ...failure, requestId }, words.filter(Boolean).join(' ')),
    { status, error_code, error_msg, retryAfterMs: retryAfterMs(headers.get('Retry-After'), now) },
    { attempts, requestId },
  );
}

/** The error for an answer that the description does not allow. */
export function protocolError(failure: Failure, problem: string): ProtocolError {
  const { status, attempts } = failure.answer;
  return new ProtocolError(message(failure, problem), status, { attempts, requestId: failure.requestId });
}

function message({ operationId, answer, requestId }: Failure, words: string): string {
  return `${operationId}: ${answer.status} ${words}${requestId ? ` (request ${requestId})` : ''}`;
}
