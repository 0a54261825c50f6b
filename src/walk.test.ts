/** What becomes of a walk when a page fails, time runs out or the caller has had enough. */
import { getEventListeners } from 'node:events';
import { types } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { clientOnTwin, collect, idsOf } from '../tools/client-on-twin.js';
import type { Clock } from './clock.js';
import { CallbackError, type MembersEvent, NetworkError, token } from './index.js';

describe('an error of a walk', () => {
  const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;

  test('of toArray says where the list began, because nothing of it was given', async () => {
    const { client, channel } = clientOnTwin({ members: 50, faults: [{ fault: 'none' }, broken] });
    const list = client.list({ ...channel, offset: 5 }, { pageSize: 10 });
    await expect(list.toArray()).rejects.toMatchObject({ status: 404, resume: { offset: 5 } });
  });

  test('belongs to that walk alone, though many wait for the token that does not come', async () => {
    const gone = new NetworkError('vault: gone');
    const { client, channel } = clientOnTwin(
      { members: 50 },
      { credentials: token(() => Promise.reject(gone)) },
    );
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
    const { client, twin, channel } = clientOnTwin({
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
    const { client, channel } = clientOnTwin({
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

describe('what a function of yours throws during a walk', () => {
  const sealed = new Error('vault is sealed');
  const setUp = () => {
    let calls = 0;
    let isSealed = true;
    const authorize = () => {
      if (++calls > 2 && isSealed) throw sealed;
      return { headers: { 'X-Auth-Token': 'any' }, secrets: [] };
    };
    const open = () => {
      isSealed = false;
    };
    return { ...clientOnTwin({ members: 50 }, { credentials: { authorize } }), open };
  };
  const options = { pageSize: 10, concurrency: 1 };

  test('is the cause of an error that says where to go on', async () => {
    const { client, twin, channel, open } = setUp();
    const seen: string[] = [];
    const walk = async (offset: number) => {
      for await (const { id } of client.list({ ...channel, offset }, options)) seen.push(id);
    };
    const error = await walk(0).catch((reason) => reason);
    expect(error).toBeInstanceOf(CallbackError);
    expect(error).toMatchObject({
      kind: 'callback',
      message: 'listBackendInstancesV2: a function that the client was given threw; see `cause`',
      resume: { offset: 20 },
    });
    expect(error.cause).toBe(sealed);
    expect(JSON.stringify(error)).not.toContain('cause"');
    expect(sealed).not.toHaveProperty('resume');
    open();
    await walk(error.resume.offset);
    expect(seen).toEqual(idsOf(twin.members));
  });

  test('of toArray too, which begins again', async () => {
    const { client, channel } = setUp();
    const list = client.list({ ...channel, offset: 5 }, options);
    await expect(list.toArray()).rejects.toMatchObject({ kind: 'callback', resume: { offset: 5 } });
  });

  test('comes from listPage as it is', async () => {
    const { client, channel } = setUp();
    await client.listPage(channel);
    await client.listPage(channel);
    await expect(client.listPage(channel)).rejects.toBe(sealed);
  });
});

test('`resume` never goes back, though a server sends pages longer than asked', async () => {
  const longer = (offset: number, size: number) =>
    ({
      fault: 'lie',
      page: () => ({
        size,
        total: 90,
        members: Array.from({ length: size }, (_, index) => ({ id: `m-${offset + index}` })),
      }),
    }) as const;
  const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
  const { client, channel } = clientOnTwin({
    faults: [longer(0, 10), longer(10, 25), longer(20, 10), broken],
  });
  const seen: string[] = [];
  const walk = async () => {
    for await (const { id } of client.list(channel, { pageSize: 10, concurrency: 4 })) seen.push(id);
  };
  await expect(walk()).rejects.toMatchObject({ status: 404, resume: { offset: 35 } });
  expect(seen).toHaveLength(35);
});

describe('time', () => {
  test('the deadline of a walk is one for all pages', async () => {
    const { client, channel, clock } = clientOnTwin({ members: 100, latencyMs: 100 });
    const walk = collect(client.list(channel, { pageSize: 10, concurrency: 1, deadlineMs: 350 }));
    await expect(walk).rejects.toMatchObject({ kind: 'timeout', resume: { offset: 30 } });
    expect(clock.now()).toBe(350);
  });

  test('that the consumer takes counts too: no page is asked for after the deadline', async () => {
    const { client, twin, channel, clock } = clientOnTwin({ members: 100 });
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
    const { client, channel, clock } = clientOnTwin({ members: 100, latencyMs: 100 }, { deadlineMs: 150 });
    const { members } = await client.list(channel, { pageSize: 10, concurrency: 1 }).toArray();
    expect(members).toHaveLength(100);
    expect(clock.now()).toBe(1000);
  });

  test('each of its pages keeps to the deadline of the client all the same', async () => {
    const { client, channel, clock } = clientOnTwin({ members: 3, latencyMs: 1000 }, { deadlineMs: 150 });
    await expect(client.list(channel).toArray()).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: the deadline passed',
      resume: { offset: 0 },
    });
    expect(clock.now()).toBe(150);
  });
});

describe('an abort ends a walk', () => {
  const abortAt = (clock: Clock, ms: number, reason: unknown) => {
    const controller = new AbortController();
    clock.setTimeout(() => controller.abort(reason), ms);
    return controller.signal;
  };

  test.each(['enough', new Error('enough')])('in mid-page, with the reason as it is: %p', async (reason) => {
    const { client, channel, clock } = clientOnTwin({ members: 100, latencyMs: 1000 });
    const signal = abortAt(clock, 1050, reason);
    const walk = client.list(channel, { pageSize: 10, concurrency: 4, signal }).toArray();
    await expect(walk).rejects.toBe(reason);
    expect(reason).not.toHaveProperty('resume');
    expect(clock.now()).toBe(1050);
    expect(clock.pending).toBe(0);
  });
});

test('of a signal that has aborted already, a walk asks for nothing', async () => {
  const { client, channel, twin, events } = clientOnTwin({ members: 3 });
  const list = client.list(channel, { signal: AbortSignal.abort('enough') });
  await expect(collect(list)).rejects.toBe('enough');
  expect(events).toEqual([]);
  expect(twin.requests).toEqual([]);
});

describe('leaving a walk while a page is on its way', () => {
  const setUp = async (way: string) => {
    const on = clientOnTwin({ members: 100, latencyMs: 5000 });
    const list = on.client.list(on.channel, { pageSize: 10 });
    const items = way === 'byPage' ? list.byPage() : list[Symbol.asyncIterator]();
    const next = items.next();
    await new Promise<void>((resolve) => on.clock.setTimeout(resolve, 1000));
    return { ...on, items, next };
  };

  test.each(['byPage', 'members'])('cancels it at once: %s', async (way) => {
    const { items, next, clock, twin, drifts } = await setUp(way);
    expect(await items.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    expect(clock.now()).toBe(1000);
    expect(clock.pending).toBe(0);
    expect(twin.requests.map(({ status }) => status)).toEqual([undefined]);
    expect(drifts()).toEqual([]);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  test.each(['byPage', 'members'])('cancels it at once, by `throw` too: %s', async (way) => {
    const { items, next, clock, twin } = await setUp(way);
    const reason = new NetworkError('the consumer has its own trouble');
    await expect(items.throw(reason)).rejects.toBe(reason);
    expect(await next).toEqual({ done: true, value: undefined });
    expect(clock.now()).toBe(1000);
    expect(clock.pending).toBe(0);
    expect(twin.requests.map(({ status }) => status)).toEqual([undefined]);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});

test.each(['byPage', 'members'])(
  'what the consumer throws into a walk comes back as it is: %s',
  async (way) => {
    const { client, channel, clock } = clientOnTwin({ members: 100, latencyMs: 10 });
    const list = client.list(channel, { pageSize: 10 });
    const items = way === 'byPage' ? list.byPage() : list[Symbol.asyncIterator]();
    await items.next();
    const reason = new NetworkError('mine');
    await expect(items.throw(reason)).rejects.toBe(reason);
    expect(reason).not.toHaveProperty('resume');
    expect(clock.pending).toBe(0);
  },
);

describe('between two pages', () => {
  const setUp = async (signal: AbortSignal) => {
    const on = clientOnTwin({ members: 100, latencyMs: 1000 });
    const pages = on.client.list(on.channel, { pageSize: 10, signal }).byPage();
    await pages.next();
    return { ...on, pages };
  };

  test('an iterator that is dropped leaves nothing at the signal', async () => {
    const { signal } = new AbortController();
    const { clock } = await setUp(signal);
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 5000));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  test('an abort cancels the page that is on its way ahead, at once', async () => {
    const controller = new AbortController();
    const { clock, twin, pages } = await setUp(controller.signal);
    expect(twin.requests.map(({ status }) => status)).toEqual([200, undefined]);
    controller.abort('enough');
    await new Promise((resolve) => setImmediate(resolve));
    expect(clock.pending).toBe(0);
    await expect(pages.next()).rejects.toBe('enough');
    expect(twin.requests).toHaveLength(2);
  });
});

test('a listener that aborts when a request goes out ends the walk, though the request hangs', async () => {
  const controller = new AbortController();
  const onEvent = ({ type }: MembersEvent) => {
    if (type === 'request') controller.abort('enough');
  };
  const fetch = () => new Promise<Response>(() => {});
  const { client, channel, clock } = clientOnTwin({}, { fetch, onEvent });
  await expect(client.list(channel, { signal: controller.signal }).toArray()).rejects.toBe('enough');
  expect(clock.now()).toBe(0);
  expect(clock.pending).toBe(0);
});
