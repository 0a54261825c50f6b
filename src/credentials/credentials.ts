/** A way to sign in. Made by `token(...)`; it keeps its secret in a closure, so that printing it shows nothing. */
export interface Credentials {
  /** The headers that authorise one request. Called before each request that is sent. */
  authorize(): Promise<Record<string, string>>;
}
