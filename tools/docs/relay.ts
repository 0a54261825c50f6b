import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ownEndpoint } from '../../src/transport/endpoint.js';
import { requestTarget } from '../lib/request-target.js';

/** The path through which the console calls a server; the viewer adds the parameter `scalar_url`. */
export const relayPath = '/relay';

const passedOn = [
  'accept',
  'authorization',
  'prefer',
  'x-auth-token',
  'x-project-id',
  'x-sdk-date',
  'x-security-token',
];

/** What the relay lets through. */
export interface RelayedOperation {
  /** With its parameters as `{name}`. */
  path: string;
  /** The headers of a response that reach the page. */
  responseHeaders: string[];
}

/**
 * Makes one call for the console, because a browser shows a page only the responses of servers that allow it (CORS). It
 * is no open proxy: it takes requests from pages of this server alone, and passes on nothing but the one operation. It
 * follows no redirect, nor lets the browser follow one: the token is for the server that the reader named.
 */
export async function relay(
  request: IncomingMessage,
  response: ServerResponse,
  { path, responseHeaders }: RelayedOperation,
): Promise<void> {
  const reject = (status: number, why: string) =>
    void response.writeHead(status, { 'Content-Type': 'text/plain' }).end(why);
  const wanted = requestTarget(request.url).query.get('scalar_url') ?? '';
  const target = URL.canParse(wanted) ? new URL(wanted) : undefined;
  if (!isFromOurPages(request)) return reject(403, 'Only for the console.');
  if (request.method !== 'GET' || !target || !isCallOf(path, target))
    return reject(403, `Only for GET ${path}.`);
  const unsafe = unsafeServer(target);
  if (unsafe) return reject(403, unsafe);
  const headers = passedOn.flatMap((name) => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(30_000)]);
  try {
    const received = await fetch(target, { headers, redirect: 'manual', signal });
    if (received.status >= 300 && received.status < 400) {
      await received.body?.cancel();
      return reject(502, `${target.origin} redirects (${received.status}); the console follows no redirect.`);
    }
    for (const name of responseHeaders) {
      const value = received.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(received.status);
    // A stream, because a body of a foreign server may be larger than the memory.
    await pipeline(received.body ?? [], response);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    const { cause, message } = error as Error;
    reject(502, `${target.origin} cannot be reached: ${cause instanceof Error ? cause.message : message}`);
  }
}

/**
 * Browsers set `Sec-Fetch-Site` and `Sec-Fetch-Dest` themselves; no page can forge them. `Host` shows a name that
 * another site has led to this machine (DNS rebinding).
 */
function isFromOurPages({ headers, socket }: IncomingMessage): boolean {
  const own = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  return (
    headers['sec-fetch-site'] === 'same-origin' &&
    headers['sec-fetch-dest'] === 'empty' &&
    own.includes(headers.host ?? '')
  );
}

function isCallOf(path: string, { pathname, username, password }: URL): boolean {
  const pattern = path.replace(/\{\w+\}/g, '[\\w-]+');
  return new RegExp(`^${pattern}$`).test(pathname) && username === '' && password === '';
}

/** Why no token may go there: the client's own rule, https except on this machine. */
function unsafeServer({ origin }: URL): string | undefined {
  try {
    ownEndpoint(origin, 'server');
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
