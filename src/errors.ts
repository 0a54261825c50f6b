/** What an error may know besides its message. Never a request, a header or a credential. */
export interface ErrorDetails {
  /** How many requests were sent for the failed call; 0 when none was. */
  attempts?: number | undefined;
  /** The `X-Request-Id` of the answer: quote it to the operator of the gateway. */
  requestId?: string | undefined;
}

/**
 * Base of every error of this package. Branch on `kind`, or on the class.
 *
 * @example
 * try {
 *   await client.listPage({ instance_id, vpc_channel_id });
 * } catch (error) {
 *   if (isMembersError(error) && error.kind === 'api' && error.status === 404) return [];
 *   throw error;
 * }
 */
export abstract class MembersError extends Error {
  abstract readonly kind: string;
  readonly attempts: number;
  declare readonly requestId?: string;

  constructor(message: string, { attempts = 0, requestId }: ErrorDetails = {}) {
    super(message);
    this.attempts = attempts;
    if (requestId) this.requestId = requestId;
  }
}

/** The request was refused before it was sent: an option or parameter is wrong. The message says what to give. */
export class InvalidRequestError extends MembersError {
  override readonly name = 'InvalidRequestError';
  readonly kind = 'invalid-request';
}

/** No complete answer arrived: DNS, connection, TLS, or a body that broke off. */
export class NetworkError extends MembersError {
  override readonly name = 'NetworkError';
  readonly kind = 'network';
}

/** An answer arrived that the description does not allow: a redirect, a body that is not the documented page. */
export class ProtocolError extends MembersError {
  override readonly name = 'ProtocolError';
  readonly kind = 'protocol';
  /** The HTTP status of the answer. */
  readonly status: number;

  constructor(message: string, status: number, details?: ErrorDetails) {
    super(message, details);
    this.status = status;
  }
}

/** The service answered with an error status. */
export class ApiError extends MembersError {
  override readonly name = 'ApiError';
  readonly kind = 'api';
  /** The HTTP status of the answer. */
  readonly status: number;
  /** The service's error code, such as `APIG.3023`; absent when the body had none (a proxy's page, an empty body). */
  declare readonly error_code?: string;
  /** The service's error text, or else the first 200 characters of the body. Its wording may change. */
  readonly error_msg: string;

  constructor(
    message: string,
    answer: { status: number; error_code?: string | undefined; error_msg: string },
    details?: ErrorDetails,
  ) {
    super(message, details);
    this.status = answer.status;
    if (answer.error_code) this.error_code = answer.error_code;
    this.error_msg = answer.error_msg;
  }
}

/** True for every error that this package makes; false for an abort, which rejects with the signal's own reason. */
export function isMembersError(
  error: unknown,
): error is InvalidRequestError | NetworkError | ProtocolError | ApiError {
  return error instanceof MembersError;
}
