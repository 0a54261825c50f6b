import { checkNames } from '../argument-checks.js';
import { InvalidRequestError, ProtocolError } from '../errors.js';
import { isSecretHeader, secretsIn } from '../response/secret-headers.js';
import { startCall } from './call.js';
import { checkTransport } from './endpoint.js';
import { type ResilienceOptions, resilienceOptions, withDefaults } from './limits.js';
import { resilient } from './resilient.js';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The retry, deadline and redirect policy of this package as a plain `fetch`, for your own openapi-fetch or
 * another client. Reads are retried; any other method is sent once. The whole response is read
 * before the promise resolves, so that a broken body is retried too.
 *
 * Rejects with the signal's own reason when it aborts.
 *
 * @throws {NetworkError} when no complete response arrives
 * @throws {TimeoutError} when time runs out
 * @throws {ProtocolError} for a redirect, a status that a Response cannot have, or a body over `maxBodyBytes`
 * @throws {InvalidRequestError} at once, when an option is unknown or invalid; from the returned `fetch`, for no
 *   absolute URL, for plain http to anything but a loopback address, and when `fetch` fails for another reason than the
 *   network
 * @example
 * const client = createClient<paths>({ baseUrl, fetch: createResilientFetch({ deadlineMs: 20_000 }) });
 */
export function createResilientFetch(options: ResilienceOptions = {}): typeof globalThis.fetch {
  checkNames('an option of `createResilientFetch`', options, resilienceOptions);
  const shared = withDefaults(options);
  const send = resilient(shared);
  return async (input, init = {}) => {
    const request = input instanceof Request ? input : undefined;
    const url = urlOf(request?.url ?? String(input));
    checkTransport(url, 'the request');
    const method = (init.method ?? request?.method ?? 'GET').toUpperCase();
    const name = `${method} ${url.host}`;
    const call = startCall(name, reads.has(method) ? shared : { ...shared, maxRetries: 0 });
    call.secrets = secretsIn(init.headers ?? request?.headers, isSecretHeader);
    const signal = init.signal ?? request?.signal ?? null;
    const { status, headers, content } = await send(input, { ...init, signal, call });
    // HTTP/1.1 carries any three digits, and `new Response` throws a bare RangeError for these.
    if (status < 200 || status > 599) {
      const problem = `${name}: ${status} is not a status that a Response can have`;
      throw new ProtocolError(problem, status, { attempts: call.attempts });
    }
    // A Response with one of these statuses must not have a body, not even an empty one.
    return new Response([204, 205, 304].includes(status) ? null : content, { status, headers });
  };
}

function urlOf(text: string): URL {
  try {
    return new URL(text, globalThis.location?.href);
  } catch {
    // The TypeError of the platform holds the text, which may hold a password.
    throw new InvalidRequestError('the request needs an absolute URL');
  }
}
