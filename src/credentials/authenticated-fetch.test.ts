import { describe, expect, test } from '@jest/globals';
import { clientOnFake, type OtherOptions } from '../client-on-fake.fixtures.js';
import { accessKey, type CallOptions, createMembersClient, token } from '../index.js';
import { createFakeClock, createFakeMembersApi, type Fault } from '../testing/index.js';
import type { AuthHeaders, Credentials } from './credentials.js';

describe('credentials that can renew their token', () => {
  test.each([
    [401, 'APIG.1001', 1],
    [401, 'APIG.1005', 0],
    [403, 'APIG.1001', 0],
    [400, 'APIG.1001', 0],
  ])('after a %i %s renew it %i times', async (status, error_code, times) => {
    const clock = createFakeClock();
    const api = createFakeMembersApi({ clock, faults: [{ fault: 'error', status, error_code }] });
    const { project_id, instance_id, vpc_channel_id, fetch } = api;
    const auth = { headers: { 'X-Auth-Token': 'any' }, secrets: [] };
    const renewed: unknown[] = [];
    const credentials = {
      authorize: async () => auth,
      renew: (used: unknown) => {
        renewed.push(used);
      },
    };
    const client = createMembersClient({ region: 'cn-north-4', project_id, credentials, fetch, clock });
    await client.listPage({ instance_id, vpc_channel_id }).catch(() => {});
    expect(renewed).toEqual(Array(times).fill(auth));
    expect(api.requests).toHaveLength(1 + times);
  });
});

describe('a call', () => {
  const unauthorized = { fault: 'error', status: 401, error_code: 'APIG.1001' } as const;
  const auth = { headers: { 'X-Auth-Token': 'any' }, secrets: [] };

  const setUp = (options: OtherOptions, ...faults: Fault[]) => {
    const credentials = { authorize: () => auth, renew() {} };
    const { client, fake, channel, ...rest } = clientOnFake({ faults }, { credentials, ...options });
    return { ...rest, api: fake, call: (limits?: CallOptions) => client.listPage(channel, limits) };
  };

  test('counts its requests on after a new token', async () => {
    const reset = { fault: 'reset', when: 'before-headers' } as const;
    const { call, events } = setUp({ maxRetries: 1 }, unauthorized, reset, reset);
    await expect(call()).rejects.toMatchObject({ kind: 'network', attempts: 3 });
    const sent = events.flatMap((event) => (event.type === 'request' ? [event.attempt] : []));
    expect(sent).toEqual([1, 2, 3]);
  });

  test('that runs out of time before it is authenticated has sent nothing, and says so', async () => {
    const authorize = () => new Promise<AuthHeaders>(() => {});
    const { call, clock, events } = setUp({ credentials: { authorize }, deadlineMs: 20_000 });
    await expect(call()).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: the deadline passed',
      attempts: 0,
    });
    expect(clock.now()).toBe(20_000);
    expect(events).toEqual([]);
  });

  test('that has sent something before it ran out of time says that too', async () => {
    let calls = 0;
    const authorize = () => (calls++ === 0 ? auth : new Promise<AuthHeaders>(() => {}));
    const { call } = setUp({ credentials: { authorize, renew() {} } }, unauthorized);
    await expect(call()).rejects.toMatchObject({ kind: 'timeout', attempts: 1 });
  });

  test('waits for its auth headers longer than for an attempt', async () => {
    const clock = createFakeClock();
    const authorize = () =>
      new Promise<AuthHeaders>((resolve) => clock.setTimeout(() => resolve(auth), 15_000));
    const { call, api } = setUp({ credentials: { authorize }, clock, timeoutMs: 10_000 });
    await call();
    expect(clock.now()).toBe(15_000);
    expect(api.requests).toHaveLength(1);
  });

  test.each([null, 0, '', false])('rejects with the reason of its signal: %p', async (reason) => {
    const { call } = setUp({});
    await expect(call({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  describe('whose `authorize` aborts its signal rejects with the reason, and leaves no promise unattended', () => {
    const reason = new Error('enough');
    const failure = new Error('vault is sealed');
    const ways: [string, (abort: () => void) => Credentials][] = [
      [
        'own credentials that reject',
        (abort) => ({
          authorize: async () => {
            abort();
            throw failure;
          },
        }),
      ],
      [
        'own credentials that throw',
        (abort) => ({
          authorize: () => {
            abort();
            throw failure;
          },
        }),
      ],
      [
        'own credentials that go on',
        (abort) => ({
          authorize: () => {
            abort();
            return auth;
          },
        }),
      ],
      [
        'own credentials that reject later',
        (abort) => ({
          authorize: async () => {
            await Promise.resolve();
            abort();
            throw failure;
          },
        }),
      ],
      [
        'a token function',
        (abort) =>
          token(() => {
            abort();
            throw failure;
          }),
      ],
      [
        'a function for a key',
        (abort) =>
          accessKey(() => {
            abort();
            throw failure;
          }),
      ],
    ];

    test.each(ways)('%s', async (_, way) => {
      const controller = new AbortController();
      const { call, api, events } = setUp({ credentials: way(() => controller.abort(reason)) });
      const unhandled = await unhandledDuring(() =>
        expect(call({ signal: controller.signal })).rejects.toBe(reason),
      );
      expect(unhandled).toEqual([]);
      expect(api.requests).toHaveLength(0);
      expect(events.map(({ type }) => type)).not.toContain('request');
    });
  });

  test('survives a `renew` that is an async function and rejects', async () => {
    const renew = async () => {
      throw new Error('vault is sealed');
    };
    const { call } = setUp({ credentials: { authorize: () => auth, renew } }, unauthorized);
    const unhandled = await unhandledDuring(() => expect(call()).resolves.toMatchObject({ size: 0 }));
    expect(unhandled).toEqual([]);
  });
});

/** What became of promises that were left unattended, which would end the process outside of a test. */
async function unhandledDuring(run: () => Promise<unknown>): Promise<unknown[]> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    await run();
    // Node reports them when the queue of microtasks is empty.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', note);
  }
  return unhandled;
}
