/** A fake with a fault, on a port of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createFakeMembersApi } from '../../../src/testing/index.js';
import type { VpcMemberPage } from '../../../src/types.js';
import { type Listening, listen } from '../../../tools/lib/listen.js';
import { fakeOptions } from '../../suite/targets/fake.js';
import { rangeOf } from '../../suite/validators/expected-page.js';
import type { FaultContext, FaultyRequest, FaultyResponse, ServerFault } from './server-fault.js';

export interface FaultyFake extends Listening {
  /** Whether the fault has changed any request or response so far. */
  changed(): boolean;
}

export async function startFaultyFake(fault: ServerFault, port = 0): Promise<FaultyFake> {
  const fake = createFakeMembersApi(fakeOptions());
  const cache = new Map<string, unknown>();
  let index = 0;
  let changed = false;

  async function send({ method, path, query, headers }: FaultyRequest): Promise<FaultyResponse> {
    const search = query.size > 0 ? `?${query}` : '';
    const response = await fake.fetch(`http://fake.invalid${path}${search}`, { method, headers });
    const { status } = response;
    return { status, headers: new Headers(response.headers), body: jsonOr(await response.text()) };
  }

  async function respond(received: FaultyRequest): Promise<FaultyResponse> {
    const request = copyOf(received);
    fault.request?.(request);
    const response = await send(request);
    const before = textOf(response);
    const context: FaultContext = {
      received,
      range: rangeOf(String(received.query)),
      members: fake.members,
      index: index++,
      cache,
      send: (change) => {
        const other = copyOf(received);
        change(other);
        return send(other);
      },
    };
    if (response.status === 200 && fault.page) {
      response.body = fault.page(response.body as VpcMemberPage, context);
    }
    await fault.response?.(response, context);
    changed ||= textOf(response) !== before || requestText(request) !== requestText(received);
    return response;
  }

  const server = createServer((message, reply) => {
    respond(read(message)).then(
      (response) => write(response, message, reply),
      (error) => reply.destroy(error as Error),
    );
  });
  return { ...(await listen(server, port)), changed: () => changed };
}

function read({ method = 'GET', url = '', rawHeaders }: IncomingMessage): FaultyRequest {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return { method, path, query: new URLSearchParams(query), headers };
}

function write(
  { status, headers, body }: FaultyResponse,
  { method }: IncomingMessage,
  reply: ServerResponse,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { 'content-length': _, ...others } = Object.fromEntries(headers);
  reply.writeHead(status, others).end(method === 'HEAD' ? '' : text);
}

function copyOf({ method, path, query, headers }: FaultyRequest): FaultyRequest {
  return { method, path, query: new URLSearchParams(query), headers: new Headers(headers) };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function textOf({ status, headers, body }: FaultyResponse): string {
  return JSON.stringify([status, [...headers], body]);
}

function requestText({ method, path, query, headers }: FaultyRequest): string {
  return JSON.stringify([method, path, String(query), [...headers]]);
}
