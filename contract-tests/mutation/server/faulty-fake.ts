/** A fake with a mistake, on a port of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createFakeMembersApi } from '../../../src/testing/index.js';
import type { VpcMemberPage } from '../../../src/types.js';
import { type Listening, listen } from '../../../tools/lib/listen.js';
import { fakeOptions } from '../../suite/targets/fake.js';
import type { FaultyAnswer, FaultyRequest, ServerFault, Situation } from './server-fault.js';

export interface FaultyFake extends Listening {
  /** Whether the fault has changed any request or answer so far. */
  touched(): boolean;
}

export async function startFaultyFake(fault: ServerFault, port = 0): Promise<FaultyFake> {
  const fake = createFakeMembersApi(fakeOptions());
  const kept = new Map<string, unknown>();
  let index = 0;
  let touched = false;

  async function ask({ method, path, query, headers }: FaultyRequest): Promise<FaultyAnswer> {
    const text = query.size > 0 ? `?${query}` : '';
    const answer = await fake.fetch(`http://fake.invalid${path}${text}`, { method, headers });
    return { status: answer.status, headers: new Headers(answer.headers), body: jsonOr(await answer.text()) };
  }

  async function answerTo(asked: FaultyRequest): Promise<FaultyAnswer> {
    const request = copyOf(asked);
    fault.request?.(request);
    const answer = await ask(request);
    const before = textOf(answer);
    const situation: Situation = {
      asked,
      members: fake.members,
      index: index++,
      kept,
      ask: (change) => {
        const other = copyOf(asked);
        change(other);
        return ask(other);
      },
    };
    if (answer.status === 200 && fault.page) {
      answer.body = fault.page(answer.body as VpcMemberPage, situation);
    }
    await fault.answer?.(answer, situation);
    touched ||= textOf(answer) !== before || wordsOf(request) !== wordsOf(asked);
    return answer;
  }

  const server = createServer((message, response) => {
    answerTo(read(message)).then(
      (answer) => write(answer, message, response),
      (error) => response.destroy(error as Error),
    );
  });
  return { ...(await listen(server, port)), touched: () => touched };
}

function read({ method = 'GET', url = '', rawHeaders }: IncomingMessage): FaultyRequest {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return { method, path, query: new URLSearchParams(query), headers };
}

function write(
  { status, headers, body }: FaultyAnswer,
  { method }: IncomingMessage,
  response: ServerResponse,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { 'content-length': _, ...others } = Object.fromEntries(headers);
  response.writeHead(status, others).end(method === 'HEAD' ? '' : text);
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

function textOf({ status, headers, body }: FaultyAnswer): string {
  return JSON.stringify([status, [...headers], body]);
}

function wordsOf({ method, path, query, headers }: FaultyRequest): string {
  return JSON.stringify([method, path, String(query), [...headers]]);
}
