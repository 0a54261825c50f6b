import type { Clock } from '../clock.js';
import type { OnEvent } from '../events.js';

/** A request that is about to be sent. */
export interface RequestToSign {
  method: string;
  url: string;
  project_id: string;
}

/** What the client was made with, for credentials that send requests of their own. */
export interface CredentialsContext {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly maxRetries: number;
  readonly onEvent: OnEvent | undefined;
}

/** The headers that authenticate one request. */
export interface AuthHeaders {
  /** Sent with the request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Redacted, should the service quote them. */
  readonly secrets: readonly string[];
}

/**
 * How requests are authenticated: `token(...)`, `iamPassword(...)` or `accessKey(...)`, or an object of your own. Keep
 * secrets in a closure, so that printing the object shows none.
 */
export interface Credentials {
  /**
   * Called before each request that is sent, retries included. A promise may take as long as the call may.
   *
   * @param context what the client was made with
   */
  authorize(request: RequestToSign, context: CredentialsContext): AuthHeaders | Promise<AuthHeaders>;
  /**
   * The service rejected the token of `used`: the next `authorize` must return a new one. Without this method, a 401
   * is final.
   */
  renew?(used: AuthHeaders): void;
  /**
   * What else to say about a 401, if anything.
   *
   * @param now what the client's clock says
   */
  explain?(response: { headers: Headers; error_msg: string }, now: number): string | undefined;
}
