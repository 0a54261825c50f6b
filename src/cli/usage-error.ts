/** A wrong command line or environment. The message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
