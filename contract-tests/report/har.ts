/** The exchanges of a run as HTTP Archive 1.2, for other tools. Secrets are masked already. */
import { printableJson } from '../../src/cli/printable.js';
import type { Exchange } from '../target.js';

/** In pieces: all of it may be longer than a string can be. */
export function* har(exchanges: readonly Exchange[], startedAt: Date): Generator<string> {
  const creator = { name: 'apig-members contract suite', version: '1' };
  yield `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},"entries":[`;
  for (const [index, exchange] of exchanges.entries()) {
    yield `${index > 0 ? ',' : ''}\n${printableJson(entryOf(exchange, startedAt), 1)}`;
  }
  yield ']}}\n';
}

function entryOf({ request, status, headers, text, ms }: Exchange, startedAt: Date): object {
  const { method, url, body } = request;
  const nothing = { headersSize: -1, bodySize: -1, cookies: [], httpVersion: 'HTTP/1.1' };
  return {
    startedDateTime: startedAt.toISOString(),
    time: ms,
    request: {
      ...nothing,
      method,
      url,
      headers: pairs(Object.entries(request.headers)),
      queryString: pairs([...new URL(url).searchParams]),
      ...(body !== undefined && { postData: { mimeType: 'application/json', text: body } }),
    },
    response: {
      ...nothing,
      status,
      statusText: '',
      redirectURL: '',
      headers: pairs([...headers]),
      content: { size: text.length, mimeType: headers.get('content-type') ?? '', text },
    },
    cache: {},
    timings: { send: 0, wait: ms, receive: 0 },
  };
}

function pairs(entries: readonly (readonly [string, string])[]): { name: string; value: string }[] {
  return entries.map(([name, value]) => ({ name, value }));
}
