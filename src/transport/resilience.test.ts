/** The client against the fake on virtual time: what is sent again, when, and for how long. */
import { describe, expect, test } from '@jest/globals';
import { clientOnFake, type OtherOptions } from '../client-on-fake.fixtures.js';
import { token } from '../index.js';
import type { FakeMembersApiOptions } from '../testing/index.js';

const setUp = (api: FakeMembersApiOptions = {}, options: OtherOptions = {}) =>
  clientOnFake({ members: 3, ...api }, { credentials: token('secret-token'), ...options });

const error = (status: number, error_code: string, retryAfter?: number | string) =>
  ({ fault: 'error', status, error_code, ...(retryAfter !== undefined && { retryAfter }) }) as const;
const unavailable = error(503, 'APIGW.0613');

describe('a sequence of responses', () => {
  test('503, 503, 200: the same request three times, and the page', async () => {
    const { client, fake, channel, events } = setUp({ faults: [unavailable, unavailable] });
    const page = await client.listPage({ ...channel, name: 'a&b', limit: 2, offset: 0 });
    expect(page.total).toBe(0);
    expect(fake.requests.map(({ status }) => status)).toEqual([503, 503, 200]);
    for (const { query } of fake.requests) expect(query).toEqual({ name: 'a&b', limit: '2', offset: '0' });
    const waits = events.flatMap((event) => (event.type === 'retry' ? [event.delayMs] : []));
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeLessThanOrEqual(250);
    expect(waits[1]).toBeLessThanOrEqual(500);
    expect(fake.requests[2]?.at).toBeCloseTo((waits[0] ?? 0) + (waits[1] ?? 0));
  });

  test.each([
    { fault: 'reset', when: 'before-headers' },
    { fault: 'reset', when: 'after-headers' },
    { fault: 'truncated-body' },
    { fault: 'wrong-content-length' },
    { fault: 'html', status: 502 },
    { fault: 'empty', status: 500 },
    error(408, 'APIG.0201'),
    error(429, 'APIGW.0308'),
    error(500, 'APIG.9008'),
    error(504, 'APIGW.0201'),
  ] as const)('%j, then 200: one retry', async (fault) => {
    const { client, fake, channel } = setUp({ faults: [fault] });
    await expect(client.listPage(channel)).resolves.toMatchObject({ total: 3 });
    expect(fake.requests).toHaveLength(2);
  });

  test.each([
    [error(400, 'APIG.2012'), 'api'],
    [error(401, 'APIG.1001'), 'api'],
    [error(403, 'APIG.1005'), 'api'],
    [error(404, 'APIG.3023'), 'api'],
    [error(409, 'APIC.7701'), 'api'],
    [{ fault: 'redirect' }, 'protocol'],
    [{ fault: 'invalid-json' }, 'protocol'],
    [{ fault: 'empty', status: 200 }, 'protocol'],
    [{ fault: 'empty', status: 204 }, 'protocol'],
    [{ fault: 'html', status: 200 }, 'protocol'],
  ] as const)('%j stops at once', async (fault, kind) => {
    const { client, fake, channel, events } = setUp({ faults: [fault] });
    await expect(client.listPage(channel)).rejects.toMatchObject({ kind, attempts: 1 });
    expect(fake.requests).toHaveLength(1);
    expect(events.map(({ type }) => type)).not.toContain('retry');
  });

  test.each([
    new TypeError('fetcher.get is not a function'),
    new TypeError('Headers.append: "a b" is an invalid header value.'),
    new ReferenceError('fetcher is not defined'),
  ])(
    'a mistake in the given `fetch` is no failure of the network, and stops at once: %p',
    async (mistake) => {
      let sent = 0;
      const fetch = async () => {
        sent++;
        throw mistake;
      };
      const { client, channel, events } = setUp({}, { fetch });
      await expect(client.listPage(channel)).rejects.toMatchObject({
        kind: 'invalid-request',
        attempts: 1,
        cause: { name: mistake.name, message: mistake.message },
      });
      expect(sent).toBe(1);
      expect(events.map(({ type }) => type)).toEqual(['request']);
    },
  );

  test.each([
    new TypeError('Failed to fetch'),
    new TypeError('Load failed'),
    new TypeError('NetworkError when attempting to fetch resource.'),
    new TypeError('error sending request for url (https://a.b/)'),
    new Error('Network connection lost.'),
    Object.assign(new Error('Unable to connect.'), { code: 'ConnectionRefused' }),
  ])('what another platform says of its network is sent again: %p', async (failure) => {
    const failures = [failure];
    const { fake, channel } = setUp();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const next = failures.pop();
      if (next) throw next;
      return fake.fetch(input, init);
    };
    const { client } = setUp({}, { fetch });
    await expect(client.listPage(channel)).resolves.toMatchObject({ total: 3 });
    expect(failures).toEqual([]);
  });

  test('gives up after three retries, with the last response', async () => {
    const { client, fake, channel } = setUp({ faults: () => unavailable });
    await expect(client.listPage(channel)).rejects.toMatchObject({
      kind: 'api',
      status: 503,
      error_code: 'APIGW.0613',
      attempts: 4,
    });
    expect(fake.requests).toHaveLength(4);
  });

  test('never retries when told so', async () => {
    const { client, fake, channel } = setUp({ faults: () => unavailable }, { maxRetries: 0 });
    await expect(client.listPage(channel)).rejects.toMatchObject({ attempts: 1 });
    expect(fake.requests).toHaveLength(1);
  });

  test('an outage is not multiplied: all calls of a client share one budget of retries', async () => {
    const { client, fake, channel } = setUp({ faults: () => unavailable });
    const calls = Array.from({ length: 100 }, () => client.listPage(channel));
    await Promise.allSettled(calls);
    expect(fake.requests).toHaveLength(100 + 10);
  });
});

describe('Retry-After', () => {
  test('in seconds is waited for, to the millisecond', async () => {
    const { client, fake, channel, events } = setUp({ faults: [error(429, 'APIGW.0308', 7)] });
    await client.listPage(channel);
    expect(fake.requests.map(({ at }) => at)).toEqual([0, 7000]);
    expect(events).toContainEqual({
      type: 'retry',
      name: 'listBackendInstancesV2',
      attempt: 1,
      delayMs: 7000,
      reason: 429,
    });
  });

  test('as a date is waited for', async () => {
    const { client, fake, channel } = setUp({ faults: [error(503, 'x', 'Thu, 01 Jan 1970 00:00:09 GMT')] });
    await client.listPage(channel);
    expect(fake.requests.map(({ at }) => at)).toEqual([0, 9000]);
  });

  test('past the deadline fails now, and says how long it would have been', async () => {
    const { client, fake, channel, clock } = setUp({ faults: [error(429, 'APIGW.0308', 3600)] });
    await expect(client.listPage(channel, { deadlineMs: 5000 })).rejects.toMatchObject({
      status: 429,
      retryAfterMs: 3_600_000,
      attempts: 1,
    });
    expect(clock.now()).toBe(0);
    expect(fake.requests).toHaveLength(1);
  });
});

describe('time', () => {
  test('an attempt over its time is tried again', async () => {
    const { client, fake, channel } = setUp(
      { faults: [{ fault: 'delay', ms: 60_000 }] },
      { timeoutMs: 1000 },
    );
    await expect(client.listPage(channel)).resolves.toMatchObject({ total: 3 });
    expect(fake.requests).toHaveLength(2);
  });

  test('an attempt counts its body', async () => {
    const slow = { fault: 'slow-drip', ms: 60_000 } as const;
    const { client, clock, channel } = setUp({ faults: () => slow }, { timeoutMs: 1000, maxRetries: 0 });
    await expect(client.listPage(channel)).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: no complete response within 1000 ms',
    });
    expect(clock.now()).toBe(1000);
  });

  test('the deadline bounds attempts and waits together', async () => {
    const { client, clock, channel } = setUp({ latencyMs: 60_000 }, { timeoutMs: 1000, deadlineMs: 2500 });
    await expect(client.listPage(channel)).rejects.toMatchObject({ kind: 'timeout' });
    expect(clock.now()).toBeLessThanOrEqual(2500);
  });

  test('the deadline cuts an attempt short', async () => {
    const { client, clock, channel } = setUp({ latencyMs: 60_000 });
    await expect(client.listPage(channel, { deadlineMs: 300 })).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: the deadline passed',
      attempts: 1,
    });
    expect(clock.now()).toBe(300);
  });

  test('no timer outlives its call', async () => {
    const { client, clock, channel } = setUp({ faults: [unavailable], latencyMs: 5 });
    await client.listPage(channel);
    expect(clock.pending).toBe(0);
  });

  test.each([
    { timeoutMs: 0 },
    { timeoutMs: Number.POSITIVE_INFINITY },
    { deadlineMs: -1 },
    { deadlineMs: 2 ** 31 },
    { maxRetries: 1.5 },
    { maxRetries: -1 },
    { maxBodyBytes: 0 },
  ])('rejects the option %j', (options) => {
    expect(() => setUp({}, options)).toThrow(/must be an integer from/);
  });
});

describe('onEvent', () => {
  test('tells the story of a call without its secrets', async () => {
    const { client, channel, events } = setUp({ faults: [unavailable], latencyMs: 20 });
    await client.listPage(channel);
    const requestId = expect.stringMatching(/^[0-9a-f]{32}$/);
    const name = 'listBackendInstancesV2';
    expect(events).toEqual([
      { type: 'request', name, attempt: 1 },
      { type: 'response', name, attempt: 1, status: 503, durationMs: 20, requestId },
      { type: 'retry', name, attempt: 1, delayMs: expect.any(Number), reason: 503 },
      { type: 'request', name, attempt: 2 },
      { type: 'response', name, attempt: 2, status: 200, durationMs: 20, requestId },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret-token');
  });

  test('cannot break the call that it watches', async () => {
    const onEvent = () => {
      throw new Error('logger');
    };
    const { client, channel } = setUp({}, { onEvent });
    await expect(client.listPage(channel)).resolves.toBeDefined();
  });

  test('a listener whose promise fails breaks nothing either', async () => {
    let handled = 0;
    const promise = Object.assign(Promise.resolve(), {
      catch() {
        handled++;
        return promise;
      },
    });
    const { client, channel } = setUp({}, { onEvent: () => promise });
    await expect(client.listPage(channel)).resolves.toMatchObject({ total: 3 });
    expect(handled).toBe(2);
  });
});

describe('a body over the cap', () => {
  const options = { maxBodyBytes: 300 };

  test('is rejected by its announced length', async () => {
    const { client, channel } = setUp({ members: 100 }, options);
    await expect(client.listPage(channel)).rejects.toMatchObject({
      kind: 'protocol',
      message: 'listBackendInstancesV2: 200 has a body over 300 bytes',
    });
  });

  test('is rejected when no length was announced', async () => {
    const stream = () =>
      new ReadableStream({
        pull(controller) {
          controller.enqueue(new Uint8Array(100));
        },
      });
    const { client, channel } = setUp({}, { ...options, fetch: async () => new Response(stream()) });
    await expect(client.listPage(channel)).rejects.toMatchObject({ kind: 'protocol', status: 200 });
  });
});
