import type { SendOptions } from '../transport/send.js';

/** A request that is about to be sent. */
export interface RequestToSign {
  method: string;
  url: string;
  project_id: string;
}

/** How one request is signed in. */
export interface SignIn {
  /** Sent with the request. */
  readonly headers: Readonly<Record<string, string>>;
  /** What must not show up in an error, should the service quote it. */
  readonly secrets: readonly string[];
}

/**
 * A way to sign in: `token(...)`, `iamPassword(...)` or `accessKey(...)`, or one of your own. Keep secrets in a
 * closure, so that printing the object shows none.
 */
export interface Credentials {
  /**
   * Called before each request that is sent, retries included. A promise may take as long as the call may.
   *
   * @param shared what the client sends with: its `fetch`, clock, limits and `onEvent`
   */
  authorize(request: RequestToSign, shared: SendOptions): SignIn | Promise<SignIn>;
  /**
   * The service refused the token of `used`: the next `authorize` must bring a new one. Where there is no such
   * method, a 401 is final.
   */
  renew?(used: SignIn): void;
  /**
   * What else to say about a 401, if anything.
   *
   * @param now what the client's clock says
   */
  explain?(answer: { headers: Headers; error_msg: string }, now: number): string | undefined;
}
