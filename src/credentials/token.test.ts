/** `token(...)` in a client on the fake, on virtual time: row by row what the table in token-cache.ts says. */
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createMembersClient, type MembersEvent, token } from '../index.js';
import { createFakeClock, createFakeMembersApi, type FakeMembersApiOptions } from '../testing/index.js';

const minute = 60_000;
const hour = 60 * minute;

/** A client whose tokens are token-1, token-2 ...; the fake accepts all of them until they are revoked. */
function setUp(options: { livesMs?: number; takesMs?: number; api?: FakeMembersApiOptions } = {}) {
  const { livesMs, takesMs = 0, api } = options;
  const clock = createFakeClock();
  const tokens = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `token-${index + 1}`,
      livesMs ? { expiresAt: (index + 1) * livesMs } : {},
    ]),
  );
  const fake = createFakeMembersApi({ members: 3, clock, tokens, ...api });
  const { project_id, instance_id, vpc_channel_id } = fake;
  const wait = (ms: number) => new Promise<void>((resolve) => clock.setTimeout(resolve, ms));
  const events: MembersEvent[] = [];
  let fetched = 0;
  let failing = false;
  const client = createMembersClient({
    region: 'cn-north-4',
    project_id,
    fetch: fake.fetch,
    clock,
    onEvent: (event) => events.push(event),
    credentials: token(async () => {
      const value = `token-${++fetched}`;
      if (takesMs) await wait(takesMs);
      if (failing) throw new Error('vault is sealed');
      return livesMs ? { value, expiresAt: clock.now() + livesMs } : value;
    }),
  });
  const list = () => client.listPage({ instance_id, vpc_channel_id });
  const refreshes = () => events.flatMap((event) => (event.type === 'token-refresh' ? [event.reason] : []));
  const fail = (now: boolean) => {
    failing = now;
  };
  return { clock, fake, client, list, wait, refreshes, events, fail, fetched: () => fetched };
}

describe('a token that is fetched', () => {
  test('is fetched for the first call, and cached', async () => {
    const { list, fetched, refreshes } = setUp();
    await list();
    await list();
    expect(fetched()).toBe(1);
    expect(refreshes()).toEqual(['initial']);
  });

  test('is fetched once, however many calls wait for it', async () => {
    const { list, fetched } = setUp({ takesMs: 500 });
    await Promise.all(Array.from({ length: 100 }, list));
    expect(fetched()).toBe(1);
  });

  test('is used while it has more than 5 minutes left', async () => {
    const { list, wait, fetched } = setUp({ livesMs: hour });
    await list();
    await wait(54 * minute);
    await list();
    expect(fetched()).toBe(1);
  });

  test('is renewed in the background in its last 5 minutes, without a call waiting', async () => {
    const { list, wait, clock, fetched, refreshes } = setUp({ livesMs: hour, takesMs: 500 });
    await list();
    await wait(56 * minute);
    const before = clock.now();
    await Promise.all([list(), list(), list()]);
    expect(clock.now()).toBe(before);
    expect(fetched()).toBe(2);
    await wait(1000);
    await list();
    expect(fetched()).toBe(2);
    expect(refreshes()).toEqual(['initial', 'expiring']);
  });

  test('is waited for when it is about to end', async () => {
    const { list, wait, clock, fetched, refreshes } = setUp({ livesMs: hour, takesMs: 500 });
    await list();
    await wait(hour - 1000);
    const before = clock.now();
    await Promise.all([list(), list(), list()]);
    expect(clock.now()).toBe(before + 500);
    expect(fetched()).toBe(2);
    expect(refreshes()).toEqual(['initial', 'expired']);
  });

  test('with a short life is renewed in its last fifth, not at every call', async () => {
    const { list, wait, fetched } = setUp({ livesMs: minute });
    await list();
    await wait(40_000);
    await list();
    expect(fetched()).toBe(1);
    await wait(10_000);
    await list();
    expect(fetched()).toBe(2);
    await wait(1000);
    await list();
    expect(fetched()).toBe(2);
  });

  test('that cannot be renewed in the background stays in use, and is tried for again half a minute later', async () => {
    const { list, wait, fetched, fail } = setUp({ livesMs: hour });
    await list();
    await wait(56 * minute);
    fail(true);
    await list();
    await list();
    expect(fetched()).toBe(2);
    await wait(31_000);
    fail(false);
    await list();
    expect(fetched()).toBe(3);
  });

  test('that cannot be fetched fails the calls that wait for it, with the error as it is; the next call tries again', async () => {
    const { list, fail, fake } = setUp();
    fail(true);
    await expect(list()).rejects.toThrow('vault is sealed');
    expect(fake.requests).toHaveLength(0);
    fail(false);
    await expect(list()).resolves.toMatchObject({ total: 3 });
  });

  const now = Date.parse('2026-11-24T09:05:22Z');
  test.each([
    ['no date', 'soon'],
    ['no date', ''],
    ['no date', Number.NaN],
    ['nothing', null],
    ['nothing', 0],
    ['an invalid date', new Date('soon')],
    ['in seconds', now / 1000 + 3600],
    ['a life in seconds', 3600],
    ['a life in milliseconds', 24 * hour],
    ['of another year', '2024-11-24T09:05:22Z'],
  ])('with an end that is %s is rejected, with the unit in the message: %p', async (_, expiresAt) => {
    for (const startMs of expiresAt === 0 || expiresAt === null ? [0, now] : [now]) {
      const clock = createFakeClock(startMs);
      const { project_id, instance_id, vpc_channel_id, fetch, requests } = createFakeMembersApi({ clock });
      const credentials = token(() => ({ value: 'x', expiresAt: expiresAt as never }));
      const client = createMembersClient({ region: 'cn-north-4', project_id, fetch, clock, credentials });
      await expect(client.listPage({ instance_id, vpc_channel_id })).rejects.toMatchObject({
        kind: 'invalid-request',
        message:
          '`expiresAt` must be a Date, an ISO date or milliseconds (not seconds) since 1970, and not long past; ' +
          'omit it if unknown.',
      });
      expect(requests).toHaveLength(0);
    }
  });

  test('in seconds is told so on a clock that begins with 0, too', async () => {
    const { project_id, instance_id, vpc_channel_id, fetch } = createFakeMembersApi();
    const clock = createFakeClock();
    const credentials = token(() => ({ value: 'x', expiresAt: now / 1000 }));
    const client = createMembersClient({ region: 'cn-north-4', project_id, fetch, clock, credentials });
    const call = client.listPage({ instance_id, vpc_channel_id });
    await expect(call).rejects.toMatchObject({ kind: 'invalid-request' });
  });

  test.each([
    new Date(now + hour),
    new Date(now + hour).toISOString(),
    now + hour,
    undefined,
    now - 24 * hour,
  ])('may end at %p: the local clock may be a day ahead', async (expiresAt) => {
    const clock = createFakeClock(now);
    const { project_id, instance_id, vpc_channel_id, fetch } = createFakeMembersApi({ clock });
    const credentials = token(() => (expiresAt === undefined ? { value: 'x' } : { value: 'x', expiresAt }));
    const client = createMembersClient({ region: 'cn-north-4', project_id, fetch, clock, credentials });
    await expect(client.listPage({ instance_id, vpc_channel_id })).resolves.toBeDefined();
  });
});

describe('a token that the service rejects', () => {
  test('is renewed once, and the call sent once more', async () => {
    const { list, fake, fetched, refreshes } = setUp();
    await list();
    fake.revoke('token-1');
    await expect(list()).resolves.toMatchObject({ total: 3 });
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 401, 200]);
    expect(fake.requests[1]?.query).toEqual(fake.requests[2]?.query);
    expect(fetched()).toBe(2);
    expect(refreshes()).toEqual(['initial', 'rejected']);
  });

  test('is never renewed twice for a call', async () => {
    const { list, fake, fetched } = setUp({ api: { tokens: ['another'] } });
    await expect(list()).rejects.toMatchObject({ status: 401, error_code: 'APIG.1002', attempts: 2 });
    expect(fake.requests).toHaveLength(2);
    expect(fetched()).toBe(2);
  });

  test.each(['APIG.1003', 'APIG.1005', 'APIG.1011', 'APIGW.0305'])(
    'with %s, which a new token does not help, is final',
    async (error_code) => {
      const { list, fake, fetched } = setUp({
        api: { faults: [{ fault: 'error', status: 401, error_code }] },
      });
      await expect(list()).rejects.toMatchObject({ status: 401, error_code, attempts: 1 });
      expect(fake.requests).toHaveLength(1);
      expect(fetched()).toBe(1);
    },
  );

  test.each(['APIG.1000', 'APIG.1001', 'APIC.7101', 'APIGW.0307', 'APIG.0307'])(
    'with %s is renewed',
    async (error_code) => {
      const { list, fetched } = setUp({ api: { faults: [{ fault: 'error', status: 401, error_code }] } });
      await list();
      expect(fetched()).toBe(2);
    },
  );

  test('that was given as such is final', async () => {
    const { project_id, instance_id, vpc_channel_id, fetch, requests } = createFakeMembersApi({
      tokens: ['good'],
    });
    const client = createMembersClient({
      region: 'cn-north-4',
      project_id,
      fetch,
      credentials: token('bad'),
    });
    await expect(client.listPage({ instance_id, vpc_channel_id })).rejects.toMatchObject({ status: 401 });
    expect(requests).toHaveLength(1);
  });

  test('costs one refresh for 1,000 calls at once', async () => {
    const { list, fake, fetched } = setUp({ takesMs: 300, api: { latencyMs: 20 } });
    await list();
    fake.revoke('token-1');
    const pages = await Promise.all(Array.from({ length: 1000 }, list));
    expect(pages).toHaveLength(1000);
    expect(fetched()).toBe(2);
    expect(fake.requests.filter(({ status }) => status === 401)).toHaveLength(1000);
  });

  test('costs one refresh in mid-list, and the list completes', async () => {
    const { client, fake, fetched } = setUp({ api: { members: 95, latencyMs: 5 } });
    const { instance_id, vpc_channel_id } = fake;
    const seen: string[] = [];
    const list = client.list({ instance_id, vpc_channel_id }, { pageSize: 10, concurrency: 4 });
    for await (const { id } of list) {
      if (seen.push(id) === 35) fake.revoke('token-1');
    }
    expect(seen).toEqual(fake.members.map(({ id }) => id));
    expect(fetched()).toBe(2);
  });

  test('is not waited for from a fetch that began before the rejection', async () => {
    const clock = createFakeClock();
    const fake = createFakeMembersApi({ clock, tokens: ['old', 'new'] });
    const { project_id, instance_id, vpc_channel_id } = fake;
    const slow = new Promise<{ value: string }>((resolve) =>
      clock.setTimeout(() => resolve({ value: 'old' }), 56 * minute + 60_000),
    );
    const results = [
      async () => ({ value: 'old', expiresAt: hour }),
      () => slow,
      async () => ({ value: 'new' }),
    ];
    const client = createMembersClient({
      region: 'cn-north-4',
      project_id,
      fetch: fake.fetch,
      clock,
      credentials: token(() => (results.shift() ?? (() => slow))()),
    });
    const list = () => client.listPage({ instance_id, vpc_channel_id });
    await list();
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 56 * minute));
    await list(); // Begins the slow fetch in the background.
    fake.revoke('old');
    await expect(list()).resolves.toBeDefined();
    await slow; // Must not put the old token back.
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 1));
    await expect(list()).resolves.toBeDefined();
    expect(results).toHaveLength(0);
    expect(fake.requests.filter(({ status }) => status === 401)).toHaveLength(1);
  });
});

describe('a function that gives no token', () => {
  const clientOf = (results: (() => unknown)[]) => {
    const clock = createFakeClock();
    const fake = createFakeMembersApi({ clock, members: 3 });
    const { project_id, instance_id, vpc_channel_id, fetch } = fake;
    const credentials = token(async () => results.shift()?.() as string);
    const client = createMembersClient({ region: 'cn-north-4', project_id, fetch, clock, credentials });
    return { clock, list: () => client.listPage({ instance_id, vpc_channel_id }) };
  };

  test('in 30 seconds is given up, and called again by the next call', async () => {
    const { clock, list } = clientOf([() => new Promise(() => {}), () => 'token-1']);
    await expect(list()).rejects.toMatchObject({
      kind: 'timeout',
      message: 'token: the function gave none within 30 seconds',
      attempts: 0,
    });
    expect(clock.now()).toBe(30_000);
    await expect(list()).resolves.toMatchObject({ total: 3 });
  });

  test.each([undefined, null, 5, {}, { value: 5 }])('but something else is told so: %p', async (result) => {
    await expect(clientOf([() => result]).list()).rejects.toMatchObject({
      kind: 'invalid-request',
      message: expect.stringMatching(/^`token` must be a string of printable ASCII/),
    });
  });
});

test('a token shows up nowhere that is printed', async () => {
  const { client, events, list, fake } = setUp();
  await list();
  fake.revoke('token-1');
  await list();
  const credentials = token(() => 'token-1');
  const printed = inspect(
    { client, credentials, events, journal: fake.requests },
    { depth: 9, showHidden: true },
  );
  expect(printed).not.toMatch(/token-\d/);
});
