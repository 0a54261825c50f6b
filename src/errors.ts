import type { Drift } from './drift.js';
import type { ErrorCodesByStatus, OtherErrorStatus } from './error-code.js';

/** The safe part of what `fetch` rejected with: class as `name`, code, and message without secrets. */
export interface FailureCause extends Error {
  /** Such as `ECONNREFUSED`; absent where the platform gives none. */
  code?: string;
}

/** What an error may know besides its message. Never a request, a header or a credential. */
export interface ErrorDetails {
  attempts?: number | undefined;
  requestId?: string | undefined;
  cause?: unknown;
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
  /** How many requests were sent for the failed call; 0 when none was. */
  readonly attempts: number;
  /** The `X-Request-Id` of the answer: quote it to the operator of the gateway. */
  declare readonly requestId?: string;
  /** From a walk: pass this `offset` to `list` to go on with the first member that was not delivered. */
  declare resume?: { offset: number };

  constructor(message: string, { attempts = 0, requestId, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? cause : { cause });
    this.attempts = attempts;
    if (requestId) this.requestId = requestId;
  }

  /** For loggers: `JSON.stringify` leaves the message of an error out. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/**
 * The same error once more, to add `resume` to: calls that wait for one token fail with one error, and it is not for a
 * walk to change that of another call.
 */
export function copyOf<E extends MembersError>(error: E): E {
  // Made by `Error`, so that it is one to the platform; its own class would want arguments.
  const copy = Object.setPrototypeOf(new Error(), Object.getPrototypeOf(error));
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors(error));
}

/**
 * An option or parameter is wrong, and nothing was sent: the message says what to give. Or `fetch` could not send the
 * request for a reason that lies in it or in the `fetch` that was given: an invalid header, a bug. That is not repeated.
 */
export class InvalidRequestError extends MembersError {
  override readonly name = 'InvalidRequestError';
  readonly kind = 'invalid-request';
  /** What `fetch` rejected with, if it did: class, code and message, cleaned of secrets. */
  declare readonly cause?: FailureCause;
}

/** No complete answer arrived: DNS, connection, TLS, proxy, or a body that broke off. `cause` has the platform's code. */
export class NetworkError extends MembersError {
  override readonly name = 'NetworkError';
  readonly kind = 'network';
  /** What `fetch` rejected with, if it did: class, code and message, cleaned of secrets. */
  declare readonly cause?: FailureCause;
}

/** Time ran out: `timeoutMs` for the last attempt, or `deadlineMs` for the whole call. */
export class TimeoutError extends MembersError {
  override readonly name = 'TimeoutError';
  readonly kind = 'timeout';
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

/** The list changed while it was walked, and the walk was asked to be strict. */
export class DriftError extends MembersError {
  override readonly name = 'DriftError';
  readonly kind = 'drift';
  readonly drift: Drift;

  constructor(message: string, drift: Drift) {
    super(message);
    this.drift = drift;
  }
}

/**
 * While a list was read, a function that the client was given threw something that is no `MembersError`: the function of
 * `token` or `accessKey`, or credentials of your own. `listPage` rejects with what it threw, as it is; a list has
 * `resume` to tell, which it must not write on an error that is not its own.
 */
export class CallbackError extends MembersError {
  override readonly name = 'CallbackError';
  readonly kind = 'callback';
  /** What the function threw. */
  declare readonly cause: unknown;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

/** Codes that the catalogue does not know; keeps the known ones visible to editors. */
type OtherCode = string & {};

interface ApiErrorOf<Status extends number, Code extends string> extends MembersError {
  readonly name: 'ApiError';
  readonly kind: 'api';
  /** The HTTP status of the answer. */
  readonly status: Status;
  /** The service's code, such as `APIG.3023`; absent when the body had none (a proxy's page, an empty body). */
  readonly error_code?: Code | OtherCode;
  /** The service's text, or else the first 200 characters of the body. Its wording may change. */
  readonly error_msg: string;
  /** How long the answer asked to wait, in milliseconds, if it did. */
  readonly retryAfterMs?: number;
  /** Where the docs explain the code, if there is one. */
  readonly docsUrl?: string;
}

/** The service answered with an error status. Comparing `status` narrows `error_code` to the codes known with it. */
export type ApiError =
  | {
      [Status in keyof ErrorCodesByStatus]: ApiErrorOf<Status, ErrorCodesByStatus[Status]>;
    }[keyof ErrorCodesByStatus]
  | ApiErrorOf<OtherErrorStatus, never>;

/** What an error answer said. */
export interface ErrorAnswer {
  status: number;
  error_code?: string | undefined;
  error_msg: string;
  retryAfterMs?: number | undefined;
}

const errorDocs = 'https://apig-members.github.io/apig-members/errors.html';

class AnyApiError extends MembersError implements ApiErrorOf<number, string> {
  override readonly name = 'ApiError';
  readonly kind = 'api';
  readonly status: number;
  declare readonly error_code?: string;
  readonly error_msg: string;
  declare readonly retryAfterMs?: number;
  declare readonly docsUrl?: string;

  constructor(message: string, answer: ErrorAnswer, details?: ErrorDetails) {
    super(message, details);
    const { status, error_code, error_msg, retryAfterMs } = answer;
    this.status = status;
    if (error_code) {
      this.error_code = error_code;
      this.docsUrl = `${errorDocs}#${encodeURIComponent(error_code)}`;
    }
    this.error_msg = error_msg;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

/** The class of every `ApiError`, for `instanceof`. */
export const ApiError: new (message: string, answer: ErrorAnswer, details?: ErrorDetails) => ApiError =
  AnyApiError as never;

/** True for every error that this package makes; false for an abort, which rejects with the signal's own reason. */
export function isMembersError(
  error: unknown,
): error is
  | InvalidRequestError
  | NetworkError
  | TimeoutError
  | ProtocolError
  | DriftError
  | CallbackError
  | ApiError {
  return error instanceof MembersError;
}
