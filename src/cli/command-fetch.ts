import type { FailureCause } from '../errors.js';
import { redact } from '../response/redact.js';
import { fetchFailure } from '../transport/fetch-failure.js';
import { eventLine } from './event-line.js';
import type { Io } from './io.js';
import { proxiesOf } from './proxies.js';
import { type Environment, secretVariables } from './variables.js';

type Fetch = typeof globalThis.fetch;

/**
 * The `fetch` of the command: the given one, or else the platform's, through a proxy of the environment.
 *
 * @param verbose whether to log each URL, and the cause of each failure
 * @throws {UsageError} for an invalid proxy
 */
export async function commandFetch(
  given: Fetch | undefined,
  verbose: boolean,
  { env, stderr }: Pick<Io, 'env' | 'stderr'>,
): Promise<Fetch> {
  const fetch = given ?? (await throughProxy(env)) ?? globalThis.fetch;
  return verbose ? logged(fetch, secretsIn(env), (line) => void stderr.write(line)) : fetch;
}

async function throughProxy(env: Environment): Promise<Fetch | undefined> {
  const proxies = proxiesOf(env);
  if (!proxies) return undefined;
  // A file of its own in the build: without a proxy, the command starts without undici.
  const { proxyFetch } = await import('./proxy-fetch.js');
  return proxyFetch(proxies);
}

function logged(fetch: Fetch, secrets: readonly string[], log: (line: string) => void): Fetch {
  return async (input, init) => {
    log(eventLine({ type: 'url', url: redact(String(input), secrets) }));
    try {
      return await fetch(input, init);
    } catch (error) {
      const { cause } = fetchFailure('', false, error, secrets, {});
      if (!init?.signal?.aborted) log(failureOf(cause));
      throw error;
    }
  };
}

function failureOf(cause: FailureCause | undefined): string {
  const { name, code, message } = cause ?? {};
  return eventLine({ type: 'failure', name, code, message });
}

/** A secret that was pasted into the wrong flag would be in the URL. */
function secretsIn(env: Environment): string[] {
  return secretVariables.map((name) => env[name]).filter((value) => value !== undefined);
}
