/** What becomes of a walk when the list changes, a page fails, time runs out or the caller has had enough. */

import { types } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import {
  createMembersClient,
  type MembersClientOptions,
  type MembersEvent,
  NetworkError,
  token,
} from './index.js';
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

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
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
    const walk = collect(client.list(channel, { ...options, consistency: 'strict' }));
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
    const walk = collect(client.list(channel, { consistency: 'strict' }));
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
    await expect(collect(client.list(channel, options))).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringMatching(/the same members come again and again/),
      resume: { offset: 42 },
    });
    expect(twin.requests).toHaveLength(22);
  });
});

describe('a list that lies', () => {
  const empty = { fault: 'lie', page: (page: object) => ({ ...page, size: 0, members: [] }) } as const;

  test('with an empty page in its middle: the walk ends there, and says what is missing', async () => {
    const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
    const faults = [{ fault: 'none' }, empty, { fault: 'none' }, broken] as const;
    const { client, channel, drifts } = setUp({ members: 50, faults: [...faults] });
    const seen = await collect(client.list(channel, { pageSize: 10, concurrency: 4 }));
    expect(seen).toHaveLength(10);
    expect(drifts()).toMatchObject([{ missing: 40 }]);
  });

  test('with an empty page, to a strict walk: it can go on from there', async () => {
    const { client, twin, channel } = setUp({ members: 50, faults: [{ fault: 'none' }, empty] });
    const options = { pageSize: 10, concurrency: 4, consistency: 'strict' } as const;
    const walk = client.list(channel, options);
    await expect(collect(walk)).rejects.toMatchObject({ kind: 'drift', resume: { offset: 10 } });
    const rest = await collect(client.list({ ...channel, offset: 10 }, options));
    expect(idsOf(rest)).toEqual(idsOf(twin.members.slice(10)));
  });

  test('with more and more members that are new: the walk ends', async () => {
    let made = 0;
    const grow = {
      fault: 'lie',
      page: () => {
        const members = Array.from({ length: 500 }, () => ({ id: `new-${made++}` }));
        return { size: 500, total: made + 1000, members };
      },
    } as const;
    const { client, channel } = setUp({ faults: () => grow });
    await expect(collect(client.list(channel))).rejects.toMatchObject({
      kind: 'protocol',
      message: 'listBackendInstancesV2: 13500 members came, of 1500 at first, and no end',
      resume: { offset: 13_000 },
    });
  });

  test('with more members on a page than were asked for: toArray keeps to maxItems', async () => {
    const members = Array.from({ length: 20 }, (_, index) => ({ id: `m-${index}` }));
    const more = { fault: 'lie', page: () => ({ size: 20, total: 50, members }) } as const;
    const { client, channel } = setUp({ members: 50, faults: [more] });
    const { members: few } = await client.list(channel).toArray({ maxItems: 5 });
    expect(idsOf(few)).toEqual(['m-0', 'm-1', 'm-2', 'm-3', 'm-4']);
  });

  test('with such a page behind another one: the same', async () => {
    let made = 0;
    const more = {
      fault: 'lie',
      page: () => ({
        size: 20,
        total: 90,
        members: Array.from({ length: 20 }, () => ({ id: `m-${made++}` })),
      }),
    } as const;
    const { client, channel } = setUp({ faults: () => more });
    const part = await client.list(channel, { pageSize: 20 }).toArray({ maxItems: 25 });
    expect(part.members).toHaveLength(25);
    expect(part).toMatchObject({ complete: false, resume: { offset: 25 } });
  });
});

describe('an error of a walk', () => {
  const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;

  test('of toArray says where the list began, because nothing of it was given', async () => {
    const { client, channel } = setUp({ members: 50, faults: [{ fault: 'none' }, broken] });
    const list = client.list({ ...channel, offset: 5 }, { pageSize: 10 });
    await expect(list.toArray()).rejects.toMatchObject({ status: 404, resume: { offset: 5 } });
  });

  test('belongs to that walk alone, though many wait for the token that does not come', async () => {
    const gone = new NetworkError('vault: gone');
    const { client, channel } = setUp({ members: 50 }, { credentials: token(() => Promise.reject(gone)) });
    const failed = (call: Promise<unknown>) =>
      call.then(
        () => Promise.reject(new Error('it came')),
        (reason: NetworkError) => reason,
      );
    const [first, second, page] = await Promise.all([
      failed(collect(client.list(channel))),
      failed(collect(client.list({ ...channel, offset: 40 }))),
      failed(client.listPage(channel)),
    ]);
    expect([first.resume, second.resume, page.resume]).toEqual([{ offset: 0 }, { offset: 40 }, undefined]);
    expect(page).toBe(gone);
    expect(first).toBeInstanceOf(NetworkError);
    expect(first).toMatchObject({ name: 'NetworkError', kind: 'network', message: 'vault: gone' });
    expect(types.isNativeError(first)).toBe(true);
    expect(first.stack).toContain('NetworkError: vault: gone');
  });

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
    const walk = collect(client.list(channel, { pageSize: 10, concurrency: 1, deadlineMs: 350 }));
    await expect(walk).rejects.toMatchObject({ kind: 'timeout', resume: { offset: 30 } });
    expect(clock.now()).toBe(350);
  });

  test('that the consumer takes counts too: no page is asked for after the deadline', async () => {
    const { client, twin, channel, clock } = setUp({ members: 100 });
    const wait = (ms: number) => new Promise<void>((resolve) => clock.setTimeout(resolve, ms));
    const walk = async () => {
      const list = client.list(channel, { pageSize: 10, concurrency: 1, deadlineMs: 350 });
      for await (const page of list.byPage()) await wait(page.size * 20);
    };
    await expect(walk()).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: the deadline passed',
      attempts: 0,
      resume: { offset: 20 },
    });
    expect(twin.requests).toHaveLength(2);
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

describe('leaving a walk while a page is on its way', () => {
  test.each(['byPage', 'members'])('cancels it at once: %s', async (way) => {
    const { client, twin, channel, clock, drifts } = setUp({ members: 100, latencyMs: 5000 });
    const list = client.list(channel, { pageSize: 10 });
    const items = way === 'byPage' ? list.byPage() : list[Symbol.asyncIterator]();
    const next = items.next();
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 1000));
    expect(await items.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    expect(clock.now()).toBe(1000);
    expect(clock.pending).toBe(0);
    expect(twin.requests.map(({ status }) => status)).toEqual([undefined]);
    expect(drifts()).toEqual([]);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});
