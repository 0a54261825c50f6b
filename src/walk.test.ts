/** What becomes of a walk when the list changes, a page fails, time runs out or the caller has had enough. */
import { describe, expect, test } from '@jest/globals';
import { createMembersClient, type MembersClientOptions, type MembersEvent, token } from './index.js';
import { createFakeClock, createFakeMembersApi, type FakeMembersApiOptions } from './testing/index.js';

function setUp(api: FakeMembersApiOptions, options: Partial<MembersClientOptions> = {}) {
  const clock = createFakeClock();
  const twin = createFakeMembersApi({ clock, ...api });
  const { project_id, instance_id, vpc_channel_id } = twin;
  const events: MembersEvent[] = [];
  const client = createMembersClient({
    region: 'cn-north-4',
    project_id,
    credentials: token('any'),
    fetch: twin.fetch,
    clock,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const drifts = () => events.filter(({ type }) => type === 'drift');
  return { clock, twin, client, drifts, channel: { instance_id, vpc_channel_id } };
}

const idsOf = (members: readonly { id: string }[]) => members.map(({ id }) => id);

describe('a list that changes during the walk', () => {
  const insertFirst = {
    fault: 'change',
    change: (members: { id: string }[]) => {
      members.unshift({ id: 'new' });
    },
  } as const;
  const removeFirst = {
    fault: 'change',
    change: (members: { id: string }[]) => {
      members.shift();
    },
  } as const;
  const options = { pageSize: 2, concurrency: 1 };

  test('by a member more: nobody comes twice, and the result says so', async () => {
    const { client, channel, drifts } = setUp({ members: 4, faults: [{ fault: 'none' }, insertFirst] });
    const { members, complete, drift } = await client.list(channel, options).toArray();
    expect(new Set(idsOf(members)).size).toBe(members.length);
    expect(complete).toBe(false);
    expect(drift).toEqual({ total: { first: 4, last: 5 }, duplicates: 1, missing: 1 });
    expect(drifts()).toEqual([{ type: 'drift', ...drift }]);
  });

  test('by a member less: the gap is not silent', async () => {
    const { client, channel, drifts } = setUp({ members: 4, faults: [{ fault: 'none' }, removeFirst] });
    const { members, complete, drift } = await client.list(channel, options).toArray();
    expect(members).toHaveLength(3);
    expect(complete).toBe(false);
    expect(drift).toMatchObject({ total: { first: 4, last: 3 } });
    expect(drifts()).toHaveLength(1);
  });

  test('is a DriftError for a strict walk, with the offset to go on from', async () => {
    const { client, channel } = setUp({ members: 4, faults: [{ fault: 'none' }, insertFirst] });
    const walk = client.list(channel, { ...options, consistency: 'strict' }).toArray();
    await expect(walk).rejects.toMatchObject({
      kind: 'drift',
      message:
        'listBackendInstancesV2: the list changed during the walk (total 4 then 5, 1 twice, 0 missing)',
      drift: { total: { first: 4, last: 5 }, duplicates: 1 },
      resume: { offset: 2 },
    });
  });

  test('is a DriftError for a strict walk that ends short of the total', async () => {
    const promise = { fault: 'lie', page: (page: object) => ({ ...page, total: 9 }) } as const;
    const { client, channel } = setUp({ members: 4, faults: () => promise });
    const walk = client.list(channel, { consistency: 'strict' }).toArray();
    await expect(walk).rejects.toMatchObject({ kind: 'drift', drift: { missing: 5 }, resume: { offset: 4 } });
  });

  test('ends although the total promises more for ever', async () => {
    const promise = { fault: 'lie', page: (page: object) => ({ ...page, total: 1e12 }) } as const;
    const { client, twin, channel } = setUp({ members: 4, faults: () => promise });
    const { members, complete } = await client.list(channel, options).toArray();
    expect(members).toHaveLength(4);
    expect(complete).toBe(false);
    expect(twin.requests).toHaveLength(3);
  });

  test('ends although the service gives the same page for ever', async () => {
    const same = {
      fault: 'lie',
      page: () => ({ size: 2, total: 1e12, members: [{ id: 'a' }, { id: 'b' }] }),
    } as const;
    const { client, twin, channel } = setUp({ members: 4, faults: () => same });
    await expect(client.list(channel, options).toArray()).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringMatching(/the same members come again and again/),
      resume: { offset: 42 },
    });
    expect(twin.requests).toHaveLength(22);
  });
});

describe('an error of a walk', () => {
  const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;

  test('carries the offset to go on from, without loss or repetition', async () => {
    const { client, twin, channel } = setUp({
      members: 50,
      faults: [{ fault: 'none' }, { fault: 'none' }, broken],
    });
    const seen: string[] = [];
    const walk = async (offset: number) => {
      for await (const { id } of client.list({ ...channel, offset }, { pageSize: 10, concurrency: 4 }))
        seen.push(id);
    };
    const error = await walk(0).catch((reason) => reason);
    expect(error).toMatchObject({ kind: 'api', status: 404, resume: { offset: 20 } });
    await walk(error.resume.offset);
    expect(seen).toEqual(idsOf(twin.members));
  });

  test('comes in its turn: the pages before it are delivered first', async () => {
    const { client, channel } = setUp({
      members: 50,
      faults: [{ fault: 'none' }, { fault: 'delay', ms: 100 }, broken],
    });
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of client.list(channel, { pageSize: 10, concurrency: 4 })) seen.push(id);
    };
    await expect(walk()).rejects.toMatchObject({ resume: { offset: 20 } });
    expect(seen).toHaveLength(20);
  });
});

describe('no drift is told', () => {
  const options = { pageSize: 10 };

  test('of a list that holds still', async () => {
    const { client, channel, drifts } = setUp({ members: 30 });
    await client.list(channel, options).toArray();
    expect(drifts()).toEqual([]);
  });

  test('of the members that a walk was not asked for', async () => {
    const { client, channel, drifts } = setUp({ members: 30 });
    await client.list(channel, options).toArray({ maxItems: 15 });
    expect(drifts()).toEqual([]);
  });

  test('of the members that a consumer left behind', async () => {
    const { client, channel, drifts } = setUp({ members: 30 });
    for await (const { id } of client.list(channel, options)) if (id) break;
    expect(drifts()).toEqual([]);
  });

  test('of the members behind an error', async () => {
    const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
    const { client, channel, drifts } = setUp({ members: 30, faults: [{ fault: 'none' }, broken] });
    await expect(client.list(channel, options).toArray()).rejects.toMatchObject({ status: 404 });
    expect(drifts()).toEqual([]);
  });
});

describe('time', () => {
  test('the deadline of a walk is one for all pages', async () => {
    const { client, channel, clock } = setUp({ members: 100, latencyMs: 100 });
    const walk = client.list(channel, { pageSize: 10, concurrency: 1, deadlineMs: 350 }).toArray();
    await expect(walk).rejects.toMatchObject({ kind: 'timeout', resume: { offset: 30 } });
    expect(clock.now()).toBe(350);
  });

  test('without a deadline of its own, a walk may take longer than one call', async () => {
    const { client, channel, clock } = setUp({ members: 100, latencyMs: 100 }, { deadlineMs: 150 });
    const { members } = await client.list(channel, { pageSize: 10, concurrency: 1 }).toArray();
    expect(members).toHaveLength(100);
    expect(clock.now()).toBe(1000);
  });

  test('each of its pages keeps to the deadline of the client all the same', async () => {
    const { client, channel, clock } = setUp({ members: 3, latencyMs: 1000 }, { deadlineMs: 150 });
    await expect(client.list(channel).toArray()).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: the deadline passed',
      resume: { offset: 0 },
    });
    expect(clock.now()).toBe(150);
  });
});

describe('an abort ends a walk', () => {
  const abortAt = (clock: ReturnType<typeof createFakeClock>, ms: number, reason: unknown) => {
    const controller = new AbortController();
    clock.setTimeout(() => controller.abort(reason), ms);
    return controller.signal;
  };

  test.each(['enough', new Error('enough')])('in mid-page, with the reason as it is: %p', async (reason) => {
    const { client, channel, clock } = setUp({ members: 100, latencyMs: 1000 });
    const signal = abortAt(clock, 1050, reason);
    const walk = client.list(channel, { pageSize: 10, concurrency: 4, signal }).toArray();
    await expect(walk).rejects.toBe(reason);
    expect(reason).not.toHaveProperty('resume');
    expect(clock.now()).toBe(1050);
    expect(clock.pending).toBe(0);
  });
});
