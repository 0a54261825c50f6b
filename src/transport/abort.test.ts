/** A signal that aborts, at any moment of a call: the call ends at once, with the reason of the signal. */
import { describe, expect, test } from '@jest/globals';
import { clientOnFake, collect, type OtherOptions } from '../client-on-fake.fixtures.js';
import {
  ApiError,
  InvalidRequestError,
  type MembersEvent,
  NetworkError,
  ProtocolError,
  TimeoutError,
  token,
} from '../index.js';
import type { FakeMembersApiOptions } from '../testing/index.js';

const setUp = (api: FakeMembersApiOptions = {}, options: OtherOptions = {}) =>
  clientOnFake({ members: 3, ...api }, options);

const limited = { fault: 'error', status: 429, error_code: 'APIGW.0308', retryAfter: 30 } as const;
const unavailable = { fault: 'error', status: 503, error_code: 'APIGW.0613' } as const;

describe('an abort settles at once and rejects with the reason of the signal', () => {
  const reason = new Error('enough');

  async function abortAt(ms: number, api: FakeMembersApiOptions, options: OtherOptions = {}) {
    const { client, clock, channel, fake } = setUp(api, options);
    const controller = new AbortController();
    clock.setTimeout(() => controller.abort(reason), ms);
    await expect(client.listPage(channel, { signal: controller.signal })).rejects.toBe(reason);
    expect(clock.now()).toBe(ms);
    return fake;
  }

  test('before the request', async () => {
    const { client, fake, channel } = setUp();
    await expect(client.listPage(channel, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fake.requests).toHaveLength(0);
  });

  test('in flight', () => abortAt(50, { latencyMs: 1000 }));

  test('in the body', () => abortAt(500, { faults: [{ fault: 'slow-drip', ms: 1000 }] }));

  test('in the wait before a retry', async () => {
    const fake = await abortAt(500, { faults: [limited] });
    expect(fake.requests).toHaveLength(1);
  });

  test('in a token refresh', async () => {
    const fake = await abortAt(50, {}, { credentials: token(() => new Promise<string>(() => {})) });
    expect(fake.requests).toHaveLength(0);
  });

  test('between pages', async () => {
    const { client, fake, channel } = setUp({ members: 10 });
    const controller = new AbortController();
    const seen: string[] = [];
    const readAll = async () => {
      for await (const member of client.list(channel, { pageSize: 2, signal: controller.signal })) {
        seen.push(member.id);
        if (seen.length === 2) controller.abort(reason);
      }
    };
    await expect(readAll()).rejects.toBe(reason);
    expect(seen).toHaveLength(2);
    expect(fake.requests.length).toBeLessThanOrEqual(2);
  });

  test('even when the injected fetch ignores its signal', async () => {
    await abortAt(50, {}, { fetch: () => new Promise(() => {}) });
  });
});

describe('an abort whose reason is an error of ours', () => {
  const reasons = [
    new NetworkError('first'),
    new TimeoutError('first'),
    new ProtocolError('first', 200),
    new InvalidRequestError('first'),
    new ApiError('first', { status: 503, error_msg: 'first' }),
  ];
  const kinds = reasons.map((reason) => [reason.kind, reason] as const);

  test.each(kinds)('is an abort: no retry, no event, the very reason: %s', async (_, reason) => {
    const { client, clock, channel, fake, events } = setUp({ latencyMs: 100 });
    const controller = new AbortController();
    clock.setTimeout(() => controller.abort(reason), 50);
    await expect(client.listPage(channel, { signal: controller.signal })).rejects.toBe(reason);
    expect(events.map(({ type }) => type)).toEqual(['request']);
    expect(fake.requests).toHaveLength(1);
  });

  test('spends none of the retries that other calls may need', async () => {
    let broken = false;
    const { client, clock, channel } = setUp({
      latencyMs: 100,
      faults: () => (broken ? unavailable : undefined),
    });
    for (let call = 0; call < 12; call++) {
      const controller = new AbortController();
      clock.setTimeout(() => controller.abort(new NetworkError('first')), 50);
      await client.listPage(channel, { signal: controller.signal }).catch(() => {});
    }
    broken = true;
    await expect(client.listPage(channel)).rejects.toMatchObject({ status: 503, attempts: 4 });
  });

  test.each(kinds)('ends a pagination, and is neither copied nor changed: %s', async (_, reason) => {
    const before = { ...reason };
    for (const after of [0, 50, 150]) {
      const { client, clock, channel } = setUp({ latencyMs: 100, members: 10 });
      const paginations = [
        (signal: AbortSignal) => collect(client.list(channel, { pageSize: 2, signal })),
        (signal: AbortSignal) => collect(client.list(channel, { pageSize: 2, signal }).byPage()),
        (signal: AbortSignal) => client.list(channel, { pageSize: 2, signal }).toArray(),
      ];
      for (const paginate of paginations) {
        const controller = new AbortController();
        if (after === 0) controller.abort(reason);
        else clock.setTimeout(() => controller.abort(reason), after);
        await expect(paginate(controller.signal)).rejects.toBe(reason);
      }
    }
    expect({ ...reason }).toEqual(before);
  });

  test('goes before a retry, when a listener aborts', async () => {
    const controller = new AbortController();
    const reason = new NetworkError('first');
    const types: string[] = [];
    const onEvent = ({ type }: MembersEvent) => {
      types.push(type);
      if (type === 'response') controller.abort(reason);
    };
    const { client, channel } = setUp({ faults: () => unavailable }, { onEvent });
    await expect(client.listPage(channel, { signal: controller.signal })).rejects.toBe(reason);
    expect(types).toEqual(['request', 'response']);
  });

  test('goes before a failure that comes with it', async () => {
    const controller = new AbortController();
    const reason = new NetworkError('first');
    const fetch = async () => {
      controller.abort(reason);
      throw new NetworkError('another');
    };
    const { client, channel } = setUp({}, { fetch });
    await expect(client.listPage(channel, { signal: controller.signal })).rejects.toBe(reason);
  });
});
