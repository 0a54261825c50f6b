import { Agent, type IncomingMessage, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { SentRequest } from '../target.js';

export interface WireAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The body is longer than `maxBodyBytes`: `text` is its beginning. */
  truncated?: boolean;
}

/** More is not read. A page of 500 members, each text as long as can be and written in escapes, has half of that. */
export const maxBodyBytes: number = 2 * 2 ** 20;

/** Sends one request as it stands. */
export type Transport = (request: SentRequest, timeoutMs: number) => Promise<WireAnswer>;

const agent = new Agent({ keepAlive: true });
const secureAgent = new SecureAgent({ keepAlive: true });

/**
 * HTTP by Node's own module, because `fetch` sends no body with a GET, changes paths, and follows redirects.
 *
 * @throws {Error} when no complete answer arrives in time
 */
export const overHttp: Transport = ({ method, url, headers, body }, timeoutMs) =>
  new Promise((resolve, reject) => {
    const { protocol, hostname, port, host } = new URL(url);
    const secure = protocol === 'https:';
    // The path as it was given: a URL object would tidy it up.
    const path = url.slice(url.indexOf(host) + host.length) || '/';
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const options = {
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method,
      path,
      headers: { ...headers, ...length },
    };
    const sent = secure
      ? secureRequest({ ...options, agent: secureAgent }, read)
      : request({ ...options, agent }, read);
    const timer = setTimeout(
      () => sent.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    sent.on('error', fail);
    sent.end(body);

    function read(message: IncomingMessage) {
      const chunks: Buffer[] = [];
      let length = 0;
      const done = (truncated: boolean) => {
        clearTimeout(timer);
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: message.statusCode ?? 0, headers: headersOf(message), text, truncated });
      };
      message.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        length += chunk.length;
        if (length <= maxBodyBytes) return;
        done(true);
        message.destroy();
      });
      message.on('error', fail);
      message.on('end', () => done(false));
    }
  });

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  return headers;
}
