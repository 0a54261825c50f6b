import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ownEndpoint } from '../../src/endpoint.js';
import { requestTarget } from '../request-target.js';

/** Where the console asks for a call on its behalf; the viewer adds the parameter `scalar_url`. */
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
  /** The headers of an answer that reach the page. */
  answerHeaders: string[];
}

/**
 * Makes one call for the console, because a browser shows a page only the answers of servers that allow it (CORS). Not
 * an open door: it takes requests from pages of this server alone, and passes on nothing but the one operation. It
 * follows no redirect, nor lets the browser follow one: the token is for the server that the reader named.
 */
export async function relay(
  request: IncomingMessage,
  response: ServerResponse,
  { path, answerHeaders }: RelayedOperation,
): Promise<void> {
  const refuse = (status: number, why: string) =>
    void response.writeHead(status, { 'Content-Type': 'text/plain' }).end(why);
  const wanted = requestTarget(request.url).query.get('scalar_url') ?? '';
  const target = URL.canParse(wanted) ? new URL(wanted) : undefined;
  if (!isFromOurPages(request)) return refuse(403, 'Only for the console.');
  if (request.method !== 'GET' || !target || !isCallOf(path, target))
    return refuse(403, `Only for GET ${path}.`);
  const unsafe = unsafeServer(target);
  if (unsafe) return refuse(403, unsafe);
  const headers = passedOn.flatMap((name) => {
    const value = request.headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(30_000)]);
  try {
    const answer = await fetch(target, { headers, redirect: 'manual', signal });
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel();
      return refuse(502, `${target.origin} redirects (${answer.status}); the console follows no redirect.`);
    }
    for (const name of answerHeaders) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(answer.status);
    // Piece by piece, as fast as the page reads: the length of a body is up to a server that is not ours.
    await pipeline(answer.body ?? [], response);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    const { cause, message } = error as Error;
    refuse(502, `${target.origin} cannot be reached: ${cause instanceof Error ? cause.message : message}`);
  }
}

/**
 * Browsers say themselves where a request comes from, and that it is a script's; no page can forge that. A name that
 * another site has led to this machine (DNS rebinding) shows in `Host`.
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
