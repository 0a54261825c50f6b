import { describe, expect, test } from '@jest/globals';
import { InvalidRequestError, NetworkError, ProtocolError, TimeoutError } from './errors.js';
import { exchange } from './exchange.js';
import { createFakeClock } from './testing/index.js';

/** What becomes of an answer, or of a failure of `fetch`, when bodies may have 300 bytes. */
function receive(answer: typeof globalThis.fetch | (() => Response)) {
  return exchange(
    { name: 'op', input: 'https://apig.example.com', init: {} },
    { fetch: async (input, init) => answer(input, init), clock: createFakeClock(), maxBodyBytes: 300 },
    { attempt: 1, timeoutMs: 1000, expired: 'late', signal: undefined },
  );
}

/** A body of such chunks, each full of its own number. */
function chunked(...sizes: number[]) {
  const chunks = sizes.map((size, index) => new Uint8Array(size).fill(index + 1));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  return { all: new Uint8Array(chunks.flatMap((chunk) => [...chunk])), stream };
}

describe('a redirect', () => {
  const refusal = (status: number) => ({
    kind: 'protocol',
    message: `op: ${status} is a redirect, which is not followed`,
    status,
    attempts: 1,
  });

  test.each([300, 301, 302, 303, 307, 308, 399])('is refused: %i', async (status) => {
    await expect(receive(() => new Response(null, { status }))).rejects.toMatchObject(refusal(status));
  });

  test('is not read: its connection is let go', async () => {
    let signal: AbortSignal | null | undefined;
    const fetch = async (_: unknown, init?: RequestInit) => {
      signal = init?.signal;
      return new Response(new ReadableStream(), { status: 302 });
    };
    await expect(receive(fetch)).rejects.toMatchObject(refusal(302));
    expect(signal?.aborted).toBe(true);
  });

  test('is refused where a browser hides it', async () => {
    const hidden = { type: { value: 'opaqueredirect' }, status: { value: 0 } };
    const answer = Object.defineProperties(new Response(null), hidden);
    await expect(receive(() => answer)).rejects.toMatchObject(refusal(0));
  });

  test.each([200, 204, 299, 304, 400])('is no %i', async (status) => {
    await expect(receive(() => new Response(null, { status }))).resolves.toMatchObject({ status });
  });
});

describe('a body', () => {
  const tooLong = { kind: 'protocol', message: 'op: 200 has a body over 300 bytes', attempts: 1 };
  const announced = (length: number) => ({ 'Content-Length': String(length) });

  test.each<[string, number[], Record<string, string>]>([
    ['of one chunk', [12], {}],
    ['of many chunks', [3, 0, 100, 1, 50], {}],
    ['at the cap', [100, 100, 100], {}],
    ['at the cap, announced', [300], announced(300)],
    ['at the cap, unpacked on the way', [150, 150], { ...announced(20), 'Content-Encoding': 'gzip' }],
    ['of no bytes', [], announced(0)],
  ])('arrives whole: %s', async (_, sizes, headers) => {
    const { all, stream } = chunked(...sizes);
    const { body } = await receive(() => new Response(stream, { headers }));
    expect(body).toEqual(all);
  });

  test.each<[string, number[], Record<string, string>]>([
    ['announced', [301], announced(301)],
    ['not announced', [100, 100, 101], {}],
    ['announced by its packed length', [301], { ...announced(20), 'Content-Encoding': 'gzip' }],
  ])('over the cap is refused: %s', async (_, sizes, headers) => {
    const { stream } = chunked(...sizes);
    await expect(receive(() => new Response(stream, { headers }))).rejects.toMatchObject(tooLong);
  });
});

describe('a failure', () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

  test('of `fetch` has the code in its message, and what happened as its cause', async () => {
    const call = receive(() => {
      throw new TypeError('fetch failed', { cause: reset });
    });
    await expect(call).rejects.toMatchObject({
      kind: 'network',
      message: 'op: connection reset (ECONNRESET)',
      attempts: 1,
      cause: { name: 'Error', code: 'ECONNRESET', message: 'read ECONNRESET' },
    });
  });

  test.each<[string, Record<string, string>]>([
    ['with a known length', { 'Content-Length': '100' }],
    ['without', {}],
  ])('of a body is told from one of `fetch`: %s', async (_, headers) => {
    const pull = () => {
      throw new TypeError('terminated', { cause: reset });
    };
    const call = receive(() => new Response(new ReadableStream({ pull }), { headers }));
    const message = 'op: body broke off: connection reset (ECONNRESET)';
    await expect(call).rejects.toMatchObject({ kind: 'network', message, attempts: 1 });
  });

  test.each([undefined, null, {}, { status: 200, headers: {}, body: {} }])(
    'of a given `fetch` that resolves with no Response, such as %j, is a mistake',
    async (answer) => {
      await expect(receive(() => answer as never)).rejects.toMatchObject({
        kind: 'invalid-request',
        message: expect.stringMatching(/^op: the request, or the given `fetch`, is at fault \(TypeError: /),
        attempts: 1,
      });
    },
  );

  test.each([
    new NetworkError('inner'),
    new TimeoutError('inner'),
    new ProtocolError('inner', 302),
    new InvalidRequestError('inner'),
  ])('of a given `fetch` that is resilient itself stays as it is: %p', async (inner) => {
    await expect(receive(() => Promise.reject(inner))).rejects.toBe(inner);
  });
});

test('calls `fetch` as browsers and workerd demand: not as a method of something', async () => {
  let self: unknown = 'not called';
  const fetch = function (this: unknown) {
    self = this;
    return Promise.resolve(new Response('{}'));
  };
  await exchange(
    { name: 'op', input: 'https://apig.example.com', init: {} },
    { fetch, clock: createFakeClock(), maxBodyBytes: 300 },
    { attempt: 1, timeoutMs: 1000, expired: 'late', signal: undefined },
  );
  expect(self).toBeUndefined();
});
