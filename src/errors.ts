import type { ErrorCodesByStatus, OtherErrorStatus } from '../generated/error-codes.js';
import type { Drift } from './types.js';

/** The safe part of an error of `fetch`: its class as `name`, its code, and its message with secrets redacted. */
export interface FailureCause extends Error {
  /** The code of the platform, such as `ECONNREFUSED`; absent where the platform has none. */
  code?: string;
}

/** The details of an error. They never contain a request, a header or credentials. */
export interface ErrorDetails {
  attempts?: number | undefined;
  requestId?: string | undefined;
  cause?: unknown;
}

/**
 * The base class of all errors of this package. Branch on `kind`, which narrows the type after `isMembersError`, or on the
 * class. No error contains a token, a password or a key.
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
  /** The number of requests sent for the failed call, retries included. */
  readonly attempts: number;
  /** The `X-Request-Id` of the response. Quote it when you report the error to the operator of the gateway. */
  declare readonly requestId?: string;
  /**
   * On errors of `list`: a new `list` with this `offset` continues with the first member that was not delivered. After an
   * error of `toArray`, which delivers nothing, it is the offset where the list started.
   */
  declare resume?: { offset: number };

  constructor(message: string, { attempts = 0, requestId, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? cause : { cause });
    this.attempts = attempts;
    if (requestId) this.requestId = requestId;
  }

  /** For loggers: by default, `JSON.stringify` omits the message of an error. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/**
 * A copy of an error, to add `resume` to: calls that wait for the same token fail with the same error object, so one list
 * must not change it for the other calls.
 */
export function copyOf<E extends MembersError>(error: E): E {
  // Created by `Error`, so that the platform treats it as a native error; its own class requires arguments.
  const copy = Object.setPrototypeOf(new Error(), Object.getPrototypeOf(error));
  return Object.defineProperties(copy, Object.getOwnPropertyDescriptors(error));
}

/**
 * An option or parameter is invalid, and no request was sent; the message states the rule. Or `fetch` rejected because of
 * the request itself, such as an invalid header, or because of a bug in the `fetch` option. Neither is retried.
 */
export class InvalidRequestError extends MembersError {
  declare readonly name: 'InvalidRequestError';
  readonly kind = 'invalid-request';
  /** The error of `fetch`, if there is one: class, code and message, with secrets redacted. */
  declare readonly cause?: FailureCause;
}

/** No complete response arrived: DNS, connection, TLS, proxy, or an incomplete body. `cause` has the platform's code. */
export class NetworkError extends MembersError {
  declare readonly name: 'NetworkError';
  readonly kind = 'network';
  /** The error of `fetch`, if there is one: class, code and message, with secrets redacted. */
  declare readonly cause?: FailureCause;
}

/** The `timeoutMs` of the last attempt or the `deadlineMs` of the whole call has passed. */
export class TimeoutError extends MembersError {
  declare readonly name: 'TimeoutError';
  readonly kind = 'timeout';
}

/**
 * The response is one that the description does not allow: a redirect, or a body that is not the documented page. From
 * `list` also: the pages of the server never end.
 */
export class ProtocolError extends MembersError {
  declare readonly name: 'ProtocolError';
  readonly kind = 'protocol';
  /** The HTTP status of the response. */
  readonly status: number;

  constructor(message: string, status: number, details?: ErrorDetails) {
    super(message, details);
    this.status = status;
  }
}

/** The list changed between two pages, and the option `consistency` is `'strict'`. */
export class DriftError extends MembersError {
  declare readonly name: 'DriftError';
  readonly kind = 'drift';
  /** How the list changed. */
  readonly drift: Drift;

  constructor(message: string, drift: Drift) {
    super(message);
    this.drift = drift;
  }
}

/**
 * During an iteration of a list, a function of yours threw something that is no `MembersError`: the function given to
 * `token` or `accessKey`, or a method of your own credentials. `cause` is what it threw. A list wraps it to carry
 * `resume`; `listPage` rejects with the unchanged error of the function.
 */
export class CallbackError extends MembersError {
  declare readonly name: 'CallbackError';
  readonly kind = 'callback';
  /** What the function threw, unchanged. */
  declare readonly cause: unknown;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}

/** Any other code. `string` alone would absorb the known codes, and editors would not complete them. */
type OtherCode = string & {};

interface ApiErrorOf<Status extends number, Code extends string> extends MembersError {
  readonly name: 'ApiError';
  readonly kind: 'api';
  /** The HTTP status of the response. */
  readonly status: Status;
  /** The code of the service, such as `APIG.3023`; absent when the body has none, as in an error page of a proxy. */
  readonly error_code?: Code | OtherCode;
  /** The text of the service, or else the first 200 characters of the body. Its wording may change. */
  readonly error_msg: string;
  /** The time to wait before the next request, in milliseconds, from the `Retry-After` of the response. */
  readonly retryAfterMs?: number;
  /** The URL of the docs of `error_code`, with its cause and what to do. */
  readonly docsUrl?: string;
}

/**
 * The response has an error status. Comparing `status` narrows `error_code` to the codes that are known with this
 * status: see https://apig-members.github.io/apig-members/errors.html.
 *
 * @example
 * if (isMembersError(error) && error.kind === 'api' && error.error_code === 'APIG.3023') {
 *   console.log('no such VPC channel', error.requestId);
 * }
 */
export type ApiError =
  | {
      [Status in keyof ErrorCodesByStatus]: ApiErrorOf<Status, ErrorCodesByStatus[Status]>;
    }[keyof ErrorCodesByStatus]
  | ApiErrorOf<OtherErrorStatus, never>;

/** The content of an error response. */
export interface ErrorResponse {
  status: number;
  error_code?: string | undefined;
  error_msg: string;
  retryAfterMs?: number | undefined;
}

const errorDocs = 'https://apig-members.github.io/apig-members/errors.html';

class AnyApiError extends MembersError implements ApiErrorOf<number, string> {
  declare readonly name: 'ApiError';
  readonly kind = 'api';
  readonly status: number;
  declare readonly error_code?: string;
  readonly error_msg: string;
  declare readonly retryAfterMs?: number;
  declare readonly docsUrl?: string;

  constructor(message: string, response: ErrorResponse, details?: ErrorDetails) {
    super(message, details);
    const { status, error_code, error_msg, retryAfterMs } = response;
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
export const ApiError: new (message: string, response: ErrorResponse, details?: ErrorDetails) => ApiError =
  AnyApiError as never;

// On the prototypes, like the names of the platform's errors: a field of the object would be set after the platform has
// made `stack`, which begins with the name. On the classes, because a minifier renames them, and Node prints their names.
for (const [name, kind] of Object.entries({
  InvalidRequestError,
  NetworkError,
  TimeoutError,
  ProtocolError,
  DriftError,
  CallbackError,
  ApiError,
})) {
  Object.defineProperty(kind, 'name', { value: name });
  Object.assign(kind.prototype, { name });
}

/**
 * Whether `error` is an error of this package, as a type guard: `kind` then narrows it to one class. An abort rejects
 * with `signal.reason`, for which this is false.
 *
 * @example
 * if (isMembersError(error) && error.kind === 'timeout') console.log(`${error.attempts} attempts`);
 */
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
