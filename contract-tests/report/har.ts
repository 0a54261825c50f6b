/** The exchanges of a run as HTTP Archive 1.2, for other tools. Secrets are masked already. */
import type { Exchange } from '../target.js';

export function har(exchanges: readonly Exchange[], startedAt: Date): string {
  const entries = exchanges.map((exchange) => entryOf(exchange, startedAt));
  const creator = { name: 'apig-members contract suite', version: '1' };
  return JSON.stringify({ log: { version: '1.2', creator, entries } }, null, 1);
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
