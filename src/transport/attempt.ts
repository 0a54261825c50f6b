import { MembersError, ProtocolError } from '../errors.js';
import { secretsIn } from '../response/secret-headers.js';
import { BufferedResponse } from './buffered-response.js';
import type { Bytes } from './bytes.js';
import { type CallInit, timeoutError } from './call.js';
import { fetchFailure } from './fetch-failure.js';
import type { Resilience } from './limits.js';
import { withTimeout } from './with-timeout.js';

/**
 * Sends one request and reads the whole response: the only place that does network I/O.
 *
 * @throws {NetworkError} when no complete response arrives
 * @throws {InvalidRequestError} when `fetch` fails for another reason than the network
 * @throws {TimeoutError} when it takes longer than the attempt or the call may, the body included
 * @throws {ProtocolError} for a redirect, or a body over `maxBodyBytes`
 * @throws the signal's own reason when it aborts
 */
export function attempt(
  input: string | URL | Request,
  { call, ...init }: CallInit,
  // Browsers and workerd throw when `fetch` is called as a method: `shared.fetch(...)` is an illegal invocation.
  { fetch, clock, maxBodyBytes }: Resilience,
): Promise<BufferedResponse> {
  const { name, timeoutMs } = call;
  const details = { attempts: call.attempts };
  const remainingMs = call.deadlineAt - clock.now();
  const isLast = remainingMs <= timeoutMs;
  const problem = isLast ? 'the deadline passed' : `no complete response within ${timeoutMs} ms`;
  const expired = () => timeoutError(call, problem);
  return withTimeout(clock, isLast ? remainingMs : timeoutMs, init.signal, expired, async (signal) => {
    let reading = false;
    try {
      // A redirect is never followed: `fetch` would take X-Auth-Token along to another origin.
      const response = await fetch(input, { ...init, redirect: 'manual', signal });
      const { status, headers, type } = response;
      const reject = (problem: string): never => {
        throw new ProtocolError(`${name}: ${status} ${problem}`, status, details);
      };
      // Browsers hide a redirect behind status 0.
      if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
        reject('is a redirect, which is not followed');
      }
      reading = true;
      const body =
        (await readBody(response, maxBodyBytes)) ?? reject(`has a body over ${maxBodyBytes} bytes`);
      return new BufferedResponse(status, withLength(headers, body), body);
    } catch (error) {
      // From here, or from a given `fetch` that is resilient itself.
      if (error instanceof MembersError) throw error;
      const sent = secretsIn(init.headers ?? (input as Partial<Request>).headers);
      throw fetchFailure(name, reading, error, [...call.secrets, ...sent], details);
    }
  });
}

/** Without a Content-Length, openapi-fetch parses the text itself and throws a bare `SyntaxError`. */
function withLength(headers: Headers, body: Bytes): Headers {
  if (headers.has('Content-Length')) return headers;
  const copy = new Headers(headers);
  copy.set('Content-Length', String(body.length));
  return copy;
}

/** The bytes of the body; undefined when there are more than `max`. */
async function readBody(response: Response, max: number): Promise<Bytes | undefined> {
  const { headers, body } = response;
  const announced = Number(headers.get('Content-Length') ?? Infinity);
  // `fetch` never delivers more than Content-Length, unless the body is compressed.
  if (!body || (announced <= max && !headers.has('Content-Encoding')))
    return new Uint8Array(await response.arrayBuffer());
  const chunks: Bytes[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > max) return undefined;
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
