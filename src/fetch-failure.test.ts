/** What platforms reject `fetch` with, and what becomes of it; the shapes are quoted from the platforms. */
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { fetchFailure } from './fetch-failure.js';

const failure = (error: unknown, reading = false, secrets: string[] = []) =>
  fetchFailure('op', reading, error, secrets, { attempts: 2 });

const coded = (code: string, message: string, name = 'Error') =>
  Object.assign(new Error(message), { code, name });

/** As Node's `fetch` rejects. */
const undici = (cause: unknown) => new TypeError('fetch failed', { cause });

const proxyRefuses = coded('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling');
const everyAddress = Object.assign(
  new AggregateError([coded('ECONNREFUSED', 'connect ECONNREFUSED ::1:443')], ''),
  { code: 'ECONNREFUSED' },
);

const networks: [string, unknown, string][] = [
  ['Node', undici(coded('ENOTFOUND', 'getaddrinfo ENOTFOUND a.b')), 'host name not found (ENOTFOUND)'],
  ['Node', undici(coded('EAI_AGAIN', 'getaddrinfo EAI_AGAIN a.b')), 'host name not found (EAI_AGAIN)'],
  ['Node', undici(coded('ECONNREFUSED', 'connect ECONNREFUSED')), 'connection refused (ECONNREFUSED)'],
  ['Node, of several addresses', undici(everyAddress), 'connection refused (ECONNREFUSED)'],
  ['Node', undici(coded('ECONNRESET', 'read ECONNRESET')), 'connection reset (ECONNRESET)'],
  ['Node', undici(coded('UND_ERR_SOCKET', 'other side closed')), 'connection reset (UND_ERR_SOCKET)'],
  ['Node', undici(coded('EPIPE', 'write EPIPE')), 'connection reset (EPIPE)'],
  ['Node', undici(coded('CERT_HAS_EXPIRED', 'expired')), 'TLS failed (CERT_HAS_EXPIRED)'],
  ['Node', undici(coded('SELF_SIGNED_CERT_IN_CHAIN', '')), 'TLS failed (SELF_SIGNED_CERT_IN_CHAIN)'],
  [
    'Node',
    undici(coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE', '')),
    'TLS failed (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  ],
  ['Node', undici(coded('ERR_TLS_CERT_ALTNAME_INVALID', '')), 'TLS failed (ERR_TLS_CERT_ALTNAME_INVALID)'],
  ['Node', undici(coded('ERR_SSL_WRONG_VERSION_NUMBER', '')), 'TLS failed (ERR_SSL_WRONG_VERSION_NUMBER)'],
  ['Node', undici(coded('EPROTO', 'write EPROTO')), 'TLS failed (EPROTO)'],
  ['Node behind a proxy', undici(proxyRefuses), 'proxy wants a password (UND_ERR_ABORTED)'],
  [
    'Node behind a proxy',
    undici(coded('UND_ERR_ABORTED', 'Proxy response (502) !== 200 when HTTP Tunneling')),
    'proxy refused the connection (UND_ERR_ABORTED)',
  ],
  [
    'Node behind a proxy',
    undici(coded('UND_ERR_PRX_TLS', 'Proxy connection failed')),
    'proxy refused the connection (UND_ERR_PRX_TLS)',
  ],
  ['Node', undici(coded('HPE_INVALID_CONSTANT', '')), 'no complete answer (HPE_INVALID_CONSTANT)'],
  ['Node', undici(coded('UND_ERR_CONNECT_TIMEOUT', '')), 'no complete answer (UND_ERR_CONNECT_TIMEOUT)'],
  ['Node', undici(new Error('unexpected end')), 'no complete answer (Error: unexpected end)'],
  ['Node without a cause', new TypeError('fetch failed'), 'no complete answer (TypeError: fetch failed)'],
  [
    'Bun',
    coded('ConnectionRefused', 'Unable to connect. Is the computer able to access the url?'),
    'connection refused (ConnectionRefused)',
  ],
  [
    'Bun',
    coded('ConnectionClosed', 'The socket connection was closed'),
    'connection reset (ConnectionClosed)',
  ],
  ['Bun', coded('FailedToOpenSocket', 'Was there a typo?'), 'no complete answer (FailedToOpenSocket)'],
  [
    'Deno',
    new TypeError(
      'error sending request for url (https://a.b/c?d=e): client error (Connect): dns error: failed',
    ),
    'host name not found (TypeError: error sending request for url (***): client error (Connect): dns error: failed)',
  ],
  [
    'Deno',
    new TypeError(
      'error sending request for url (https://a.b/): tcp connect error: Connection refused (os error 111)',
    ),
    'connection refused (TypeError: error sending request for url (***): tcp connect error: Connection refused (os error 111))',
  ],
  [
    'Deno',
    new TypeError('error reading a body from connection'),
    'no complete answer (TypeError: error reading a body from connection)',
  ],
  ['Chrome', new TypeError('Failed to fetch'), 'no complete answer (TypeError: Failed to fetch)'],
  ['Chrome, a body', new TypeError('network error'), 'no complete answer (TypeError: network error)'],
  ['Safari', new TypeError('Load failed'), 'no complete answer (TypeError: Load failed)'],
  [
    'old Safari',
    new TypeError('The network connection was lost.'),
    'connection reset (TypeError: The network connection was lost.)',
  ],
  [
    'old Safari',
    new TypeError('The Internet connection appears to be offline.'),
    'no complete answer (TypeError: The Internet connection appears to be offline.)',
  ],
  [
    'old Safari',
    new TypeError('Could not connect to the server.'),
    'no complete answer (TypeError: Could not connect to the server.)',
  ],
  [
    'old Safari in Chinese',
    new TypeError('网络连接已中断。'),
    'no complete answer (TypeError: 网络连接已中断。)',
  ],
  [
    'Firefox',
    new TypeError('NetworkError when attempting to fetch resource.'),
    'no complete answer (TypeError: NetworkError when attempting to fetch resource.)',
  ],
  [
    'Firefox, a body',
    new TypeError('Error in body stream'),
    'no complete answer (TypeError: Error in body stream)',
  ],
  ['workerd', new Error('Network connection lost.'), 'connection reset (Error: Network connection lost.)'],
  [
    'React Native',
    new TypeError('Network request failed'),
    'no complete answer (TypeError: Network request failed)',
  ],
  [
    'a signal of the given `fetch`',
    new DOMException('This operation was aborted', 'AbortError'),
    'no complete answer (AbortError: This operation was aborted)',
  ],
  [
    'node-fetch',
    Object.assign(coded('ECONNRESET', 'request to https://a.b/ failed, reason: x'), { name: 'FetchError' }),
    'connection reset (ECONNRESET)',
  ],
  ['a string', 'secret', 'no complete answer (unknown failure)'],
  ['nothing', undefined, 'no complete answer (unknown failure)'],
  ['null', null, 'no complete answer (unknown failure)'],
];

describe('a failure of the network', () => {
  test.each(networks)('%s: %p', (_, error, says) => {
    const { kind, message, attempts } = failure(error);
    expect({ kind, message, attempts }).toEqual({ kind: 'network', message: `op: ${says}`, attempts: 2 });
  });

  test('in a body says so', () => {
    const { message } = failure(new TypeError('terminated', { cause: coded('Z_DATA_ERROR', '') }), true);
    expect(message).toBe('op: body broke off: no complete answer (Z_DATA_ERROR)');
  });

  test('is found behind causes that form a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(failure(error)).toMatchObject({
      kind: 'network',
      message: 'op: no complete answer (Error: round)',
    });
  });
});

/** What the code throws. */
function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const nothing = undefined as unknown as { fetch(): void };

const mistakes: [string, unknown][] = [
  ['a bug', thrownBy(() => nothing.fetch())],
  ['a bug', thrownBy(() => (5 as unknown as () => void)())],
  ['a bug in JavaScriptCore', new TypeError("undefined is not an object (evaluating 'fetch.ok')")],
  ['a bug in SpiderMonkey', new TypeError('can\'t access property "fetch", x is undefined')],
  ['an error of a function', new TypeError('wrong shape')],
  ['a bug', new ReferenceError('fetcher is not defined')],
  ['a status that a Response cannot have', thrownBy(() => new Response('', { status: 600 }))],
  ['a body read as JSON', thrownBy(() => JSON.parse('<html>'))],
  ['an invalid header', thrownBy(() => new Headers({ 'X-Auth-Token': 'a\nb' }))],
  ['an invalid header', thrownBy(() => new Headers({ 'X-Auth-Token': '€' }))],
  ['an invalid header in Chrome', new TypeError("Failed to execute 'fetch' on 'Window': Invalid value")],
  ['a header that undici does not send', undici(coded('UND_ERR_INVALID_ARG', 'invalid connection header'))],
  [
    'a header that undici does not send',
    undici(coded('UND_ERR_NOT_SUPPORTED', 'expect header not supported')),
  ],
  ['an invalid header of node:http', coded('ERR_INVALID_CHAR', 'Invalid character in header', 'TypeError')],
  ['no URL', new TypeError('Failed to parse URL from x', { cause: coded('ERR_INVALID_URL', 'Invalid URL') })],
  ['a body read twice', new TypeError('Body is unusable: Body has already been read')],
];

describe('a mistake', () => {
  test.each(mistakes)('is an InvalidRequestError, which is not repeated: %s: %p', (_, error) => {
    expect(error).toMatchObject({ name: expect.stringMatching(/Error$/) });
    expect(failure(error)).toMatchObject({
      kind: 'invalid-request',
      message: expect.stringMatching(/^op: the request, or the given `fetch`, is at fault \(\w+/),
      attempts: 2,
    });
  });

  test('shows where it happened', () => {
    const { cause } = failure(thrownBy(() => nothing.fetch()));
    expect(cause?.stack).toMatch(
      /^TypeError: Cannot read properties of undefined[^\n]*\n {4}at .*fetch-failure\.test/,
    );
  });
});

describe('the cause', () => {
  test('has class, code and message of what happened, and nothing else', () => {
    const error = Object.assign(coded('ECONNREFUSED', 'connect ECONNREFUSED', 'ConnectError'), {
      config: { token: 't' },
    });
    const { cause } = failure(undici(error));
    expect(Object.entries(cause ?? {})).toEqual([
      ['name', 'ConnectError'],
      ['code', 'ECONNREFUSED'],
    ]);
    expect(cause?.message).toBe('connect ECONNREFUSED');
    expect(cause).toBeInstanceOf(Error);
  });

  test('tells the addresses that were tried', () => {
    expect(failure(undici(everyAddress)).cause?.message).toBe('connect ECONNREFUSED ::1:443');
  });

  test('quotes no secret, no URL, and no more than 500 characters', () => {
    const secret = 'secret-value';
    const error = coded(secret, `https://a.b/?q=hidden ${'x'.repeat(490)} ${secret}`, secret);
    const found = failure(error, false, [secret]);
    const shown = inspect(found, { showHidden: true, depth: 9 }) + found.message + found.cause?.stack;
    expect(shown).not.toContain('secret-val');
    expect(shown).not.toContain('hidden');
    expect(found.cause?.message.length).toBeLessThanOrEqual(500);
  });

  test('survives a structured clone', () => {
    const { cause } = structuredClone(failure(coded('ECONNRESET', 'read ECONNRESET')));
    expect(cause).toMatchObject({ message: 'read ECONNRESET' });
  });
});

describe("this Node's fetch", () => {
  /** What it rejects with, by way of a server that does this with each connection. */
  async function rejection(
    answer: string | undefined,
    scheme = 'http',
    headers: Record<string, string> = {},
  ) {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => (answer === undefined ? socket.destroy() : socket.end(answer)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const call = async () => (await fetch(`${scheme}://127.0.0.1:${port}/`, { headers })).arrayBuffer();
    const error = await call().catch((reason) => reason);
    await new Promise((resolve) => server.close(resolve));
    return { error, port };
  }

  test.each<[string, string, Parameters<typeof rejection>]>([
    ['closes', 'connection reset', [undefined]],
    ['cuts the body', 'connection reset', ['HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab']],
    ['does not speak HTTP', 'no complete answer', ['garbage\r\n\r\n']],
    ['does not speak TLS', '(connection reset|TLS failed)', [undefined, 'https']],
  ])('fails by the network, when the server %s', async (_, says, setting) => {
    const { error } = await rejection(...setting);
    expect(failure(error)).toMatchObject({
      kind: 'network',
      message: expect.stringMatching(new RegExp(`^op: ${says} \\([A-Z_]+\\)$`)),
    });
  });

  test('fails by the network, when there is no server', async () => {
    const { port } = await rejection(undefined);
    const error = await fetch(`http://127.0.0.1:${port}/`).catch((reason) => reason);
    expect(failure(error)).toMatchObject({
      kind: 'network',
      message: 'op: connection refused (ECONNREFUSED)',
    });
  });

  test.each([{ 'X-Auth-Token': 'a\nb' }, { 'X-Auth-Token': '€' }, { Expect: '100-continue' }])(
    'fails by mistake, when a header cannot be sent: %j',
    async (headers) => {
      const { error } = await rejection('HTTP/1.1 204 No Content\r\n\r\n', 'http', headers as never);
      expect(failure(error)).toMatchObject({ kind: 'invalid-request' });
    },
  );
});
