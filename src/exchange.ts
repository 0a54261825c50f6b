import { NetworkError } from './errors.js';

/** An answer whose body has arrived. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/**
 * Sends one GET and reads the whole answer: the only place that does network I/O.
 *
 * @throws {NetworkError} when no complete answer arrives
 * @throws the signal's own reason when it aborts
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  try {
    // A redirect is never followed: `fetch` would take X-Auth-Token along to another origin.
    const response = await fetch(url, { headers, redirect: 'manual', signal: signal ?? null });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    signal?.throwIfAborted();
    throw new NetworkError(`No complete answer from ${new URL(url).host}: ${failureText(error)}`, {
      attempts: 1,
    });
  }
}

/** The code of a failed connection. Messages are not passed on: some runtimes quote header values in them. */
function failureText(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return error instanceof Error ? error.name : 'unknown failure';
}
