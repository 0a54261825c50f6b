import type { Clock } from './clock.js';
import { MembersError, ProtocolError, TimeoutError } from './errors.js';
import { fetchFailure } from './fetch-failure.js';
import { secretsIn } from './secret-headers.js';
import { underTimer } from './under-timer.js';

/** `Uint8Array<ArrayBuffer>`, in words that TypeScript before 5.7 knows too. */
export type Bytes = ReturnType<typeof Uint8Array.from>;

/** An answer whose body has arrived. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Bytes;
}

/** One request. */
export interface Exchange {
  /** What messages and events call the request. */
  name: string;
  input: string | URL | Request;
  init: RequestInit;
  /** What an error must not quote besides the headers. */
  secrets?: () => readonly string[];
}

/** What all exchanges of a client share. */
export interface ExchangeOptions {
  fetch: typeof globalThis.fetch;
  clock: Clock;
  maxBodyBytes: number;
}

/** What bounds one exchange. */
export interface ExchangeLimits {
  /** Counts from 1 within the call. */
  attempt: number;
  timeoutMs: number;
  /** What to say when that time is over. */
  expired: string;
  signal: AbortSignal | undefined;
}

/**
 * Sends one request and reads the whole answer: the only place that does network I/O.
 *
 * @throws {NetworkError} when no complete answer arrives
 * @throws {InvalidRequestError} when `fetch` fails for another reason than the network
 * @throws {TimeoutError} when it takes longer than `timeoutMs`, the body included
 * @throws {ProtocolError} for a redirect, or a body over `maxBodyBytes`
 * @throws the signal's own reason when it aborts
 */
export function exchange(
  request: Exchange,
  options: ExchangeOptions,
  limits: ExchangeLimits,
): Promise<Answer> {
  const { name, input, init } = request;
  // Browsers and workerd refuse to be called as a method: `options.fetch(...)` is an illegal invocation.
  const { fetch } = options;
  const details = { attempts: limits.attempt };
  const expired = () => new TimeoutError(`${name}: ${limits.expired}`, details);
  return underTimer(options.clock, limits.timeoutMs, limits.signal, expired, async (signal) => {
    let reading = false;
    try {
      // A redirect is never followed: `fetch` would take X-Auth-Token along to another origin.
      const response = await fetch(input, { ...init, redirect: 'manual', signal });
      const { status, headers, type } = response;
      const refuse = (problem: string): never => {
        throw new ProtocolError(`${name}: ${status} ${problem}`, status, details);
      };
      // Browsers hide a redirect behind status 0.
      if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
        refuse('is a redirect, which is not followed');
      }
      reading = true;
      const body = await readBody(response, options.maxBodyBytes);
      return { status, headers, body: body ?? refuse(`has a body over ${options.maxBodyBytes} bytes`) };
    } catch (error) {
      // From here, or from a given `fetch` that is resilient itself.
      if (error instanceof MembersError) throw error;
      const sent = secretsIn(init.headers ?? (input as Partial<Request>).headers, () => true);
      throw fetchFailure(name, reading, error, [...(request.secrets?.() ?? []), ...sent], details);
    }
  });
}

/** The bytes of the body; undefined when there are more than `most`. */
async function readBody(response: Response, most: number): Promise<Bytes | undefined> {
  const { headers, body } = response;
  const announced = Number(headers.get('Content-Length') ?? Infinity);
  if (!body) return new Uint8Array();
  // The announced length binds the platform, unless the bytes are unpacked on the way.
  if (announced <= most && !headers.has('Content-Encoding'))
    return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) return undefined;
    chunks.push(next.value);
  }
  const whole = new Uint8Array(length);
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.length;
  }, 0);
  return whole;
}
