import { ApiError, ProtocolError } from '../errors.js';
import type { ReadResponse } from '../transport/buffered-response.js';
import type { Call } from '../transport/call.js';
import type { ErrorBody } from './error-body.js';
import { requestIdOf } from './request-id.js';

/**
 * The error for a response with an error status.
 *
 * @param body what the response says, with secrets redacted
 * @param action what the caller can do, if anything
 */
export function apiError(
  call: Call,
  response: ReadResponse,
  { error_code, error_msg, request_id }: ErrorBody,
  action: string | undefined,
): ApiError {
  const { attempts, retryAfterMs, secrets } = call;
  const { status } = response;
  const requestId = requestIdOf(response, secrets) ?? request_id;
  const parts = [
    // IAM's code is its status.
    error_code !== String(status) && error_code,
    error_msg || 'with an empty body',
    action && `- ${action}`,
  ];
  return new ApiError(
    describe(call.name, status, parts.filter(Boolean).join(' '), requestId),
    { status, error_code, error_msg, retryAfterMs },
    { attempts, requestId },
  );
}

/** The error for a response that the description does not allow. */
export function protocolError(
  { name, attempts, secrets }: Call,
  response: ReadResponse,
  problem: string,
): ProtocolError {
  const { status } = response;
  const requestId = requestIdOf(response, secrets);
  return new ProtocolError(describe(name, status, problem, requestId), status, { attempts, requestId });
}

function describe(name: string, status: number, problem: string, requestId: string | undefined): string {
  return `${name}: ${status} ${problem}${requestId ? ` (request ${requestId})` : ''}`;
}
