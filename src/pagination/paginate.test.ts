/** An iteration that ends early: an error, a deadline, an abort, or the consumer leaves. */
import { getEventListeners } from 'node:events';
import { types } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { clientOnFake, collect, idsOf } from '../client-on-fake.fixtures.js';
import type { Clock } from '../clock.js';
import { CallbackError, type MembersEvent, NetworkError, token } from '../index.js';

describe('an error of an iteration', () => {
  const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;

  test('of toArray resumes at the start of the list, because no member was delivered', async () => {
    const { client, channel } = clientOnFake({ members: 50, faults: [{ fault: 'none' }, broken] });
    const list = client.list({ ...channel, offset: 5 }, { pageSize: 10 });
    await expect(list.toArray()).rejects.toMatchObject({ status: 404, resume: { offset: 5 } });
  });

  test('is its own object, even if several calls fail because of the same token', async () => {
    const gone = new NetworkError('vault: gone');
    const { client, channel } = clientOnFake(
      { members: 50 },
      { credentials: token(() => Promise.reject(gone)) },
    );
    const failed = (call: Promise<unknown>) =>
      call.then(
        () => Promise.reject(new Error('no error')),
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

  test('carries the offset to continue from, without loss or repetition', async () => {
    const { client, fake, channel } = clientOnFake({
      members: 50,
      faults: [{ fault: 'none' }, { fault: 'none' }, broken],
    });
    const seen: string[] = [];
    const iterate = async (offset: number) => {
      for await (const { id } of client.list({ ...channel, offset }, { pageSize: 10, concurrency: 4 }))
        seen.push(id);
    };
    const error = await iterate(0).catch((reason) => reason);
    expect(error).toMatchObject({ kind: 'api', status: 404, resume: { offset: 20 } });
    await iterate(error.resume.offset);
    expect(seen).toEqual(idsOf(fake.members));
  });

  test('is thrown in order: the pages before it are delivered first', async () => {
    const { client, channel } = clientOnFake({
      members: 50,
      faults: [{ fault: 'none' }, { fault: 'delay', ms: 100 }, broken],
    });
    const seen: string[] = [];
    const iterate = async () => {
      for await (const { id } of client.list(channel, { pageSize: 10, concurrency: 4 })) seen.push(id);
    };
    await expect(iterate()).rejects.toMatchObject({ resume: { offset: 20 } });
    expect(seen).toHaveLength(20);
  });
});

describe('what a function of the caller throws during an iteration', () => {
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
    return { ...clientOnFake({ members: 50 }, { credentials: { authorize } }), open };
  };
  const options = { pageSize: 10, concurrency: 1 };

  test('is the cause of an error with the offset to continue from', async () => {
    const { client, fake, channel, open } = setUp();
    const seen: string[] = [];
    const iterate = async (offset: number) => {
      for await (const { id } of client.list({ ...channel, offset }, options)) seen.push(id);
    };
    const error = await iterate(0).catch((reason) => reason);
    expect(error).toBeInstanceOf(CallbackError);
    expect(error).toMatchObject({
      kind: 'callback',
      message: 'listBackendInstancesV2: a function given to the client threw; see `cause`',
      resume: { offset: 20 },
    });
    expect(error.cause).toBe(sealed);
    expect(JSON.stringify(error)).not.toContain('cause"');
    expect(sealed).not.toHaveProperty('resume');
    open();
    await iterate(error.resume.offset);
    expect(seen).toEqual(idsOf(fake.members));
  });

  test('is the cause of an error of toArray, which resumes at the start', async () => {
    const { client, channel } = setUp();
    const list = client.list({ ...channel, offset: 5 }, options);
    await expect(list.toArray()).rejects.toMatchObject({ kind: 'callback', resume: { offset: 5 } });
  });

  test('is thrown unchanged by listPage', async () => {
    const { client, channel } = setUp();
    await client.listPage(channel);
    await client.listPage(channel);
    await expect(client.listPage(channel)).rejects.toBe(sealed);
  });
});

test('`resume` never goes back, even if pages are longer than their limit', async () => {
  const longer = (offset: number, size: number) =>
    ({
      fault: 'tampered-page',
      page: () => ({
        size,
        total: 90,
        members: Array.from({ length: size }, (_, index) => ({ id: `m-${offset + index}` })),
      }),
    }) as const;
  const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
  const { client, channel } = clientOnFake({
    faults: [longer(0, 10), longer(10, 25), longer(20, 10), broken],
  });
  const seen: string[] = [];
  const iterate = async () => {
    for await (const { id } of client.list(channel, { pageSize: 10, concurrency: 4 })) seen.push(id);
  };
  await expect(iterate()).rejects.toMatchObject({ status: 404, resume: { offset: 35 } });
  expect(seen).toHaveLength(35);
});

describe('time', () => {
  test('the deadline of a list is one for all pages', async () => {
    const { client, channel, clock } = clientOnFake({ members: 100, latencyMs: 100 });
    const iteration = collect(client.list(channel, { pageSize: 10, concurrency: 1, deadlineMs: 350 }));
    await expect(iteration).rejects.toMatchObject({ kind: 'timeout', resume: { offset: 30 } });
    expect(clock.now()).toBe(350);
  });

  test('of the consumer counts too: no page is requested after the deadline', async () => {
    const { client, fake, channel, clock } = clientOnFake({ members: 100 });
    const wait = (ms: number) => new Promise<void>((resolve) => clock.setTimeout(resolve, ms));
    const iterate = async () => {
      const list = client.list(channel, { pageSize: 10, concurrency: 1, deadlineMs: 350 });
      for await (const page of list.byPage()) await wait(page.size * 20);
    };
    await expect(iterate()).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: the deadline passed',
      attempts: 0,
      resume: { offset: 20 },
    });
    expect(fake.requests).toHaveLength(2);
  });

  test('without a deadline of its own, a list may take longer than one call', async () => {
    const { client, channel, clock } = clientOnFake({ members: 100, latencyMs: 100 }, { deadlineMs: 150 });
    const { members } = await client.list(channel, { pageSize: 10, concurrency: 1 }).toArray();
    expect(members).toHaveLength(100);
    expect(clock.now()).toBe(1000);
  });

  test('but each page still has the deadline of the client', async () => {
    const { client, channel, clock } = clientOnFake({ members: 3, latencyMs: 1000 }, { deadlineMs: 150 });
    await expect(client.list(channel).toArray()).rejects.toMatchObject({
      kind: 'timeout',
      message: 'listBackendInstancesV2: the deadline passed',
      resume: { offset: 0 },
    });
    expect(clock.now()).toBe(150);
  });
});

describe('an abort ends an iteration', () => {
  const abortAt = (clock: Clock, ms: number, reason: unknown) => {
    const controller = new AbortController();
    clock.setTimeout(() => controller.abort(reason), ms);
    return controller.signal;
  };

  test.each(['enough', new Error('enough')])(
    'during a request, with the unchanged reason: %p',
    async (reason) => {
      const { client, channel, clock } = clientOnFake({ members: 100, latencyMs: 1000 });
      const signal = abortAt(clock, 1050, reason);
      const iteration = client.list(channel, { pageSize: 10, concurrency: 4, signal }).toArray();
      await expect(iteration).rejects.toBe(reason);
      expect(reason).not.toHaveProperty('resume');
      expect(clock.now()).toBe(1050);
      expect(clock.pending).toBe(0);
    },
  );
});

test('a list with an aborted signal sends nothing', async () => {
  const { client, channel, fake, events } = clientOnFake({ members: 3 });
  const list = client.list(channel, { signal: AbortSignal.abort('enough') });
  await expect(collect(list)).rejects.toBe('enough');
  expect(events).toEqual([]);
  expect(fake.requests).toEqual([]);
});

describe('leaving an iteration while a request is in flight', () => {
  const setUp = async (method: string) => {
    const on = clientOnFake({ members: 100, latencyMs: 5000 });
    const list = on.client.list(on.channel, { pageSize: 10 });
    const items = method === 'byPage' ? list.byPage() : list[Symbol.asyncIterator]();
    const next = items.next();
    await new Promise<void>((resolve) => on.clock.setTimeout(resolve, 1000));
    return { ...on, items, next };
  };

  test.each(['byPage', 'members'])('cancels the request immediately: %s', async (method) => {
    const { items, next, clock, fake, drifts } = await setUp(method);
    expect(await items.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    expect(clock.now()).toBe(1000);
    expect(clock.pending).toBe(0);
    expect(fake.requests.map(({ status }) => status)).toEqual([undefined]);
    expect(drifts()).toEqual([]);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  test.each(['byPage', 'members'])('cancels the request immediately, also by `throw`: %s', async (method) => {
    const { items, next, clock, fake } = await setUp(method);
    const reason = new NetworkError('an error of the consumer');
    await expect(items.throw(reason)).rejects.toBe(reason);
    expect(await next).toEqual({ done: true, value: undefined });
    expect(clock.now()).toBe(1000);
    expect(clock.pending).toBe(0);
    expect(fake.requests.map(({ status }) => status)).toEqual([undefined]);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });
});

test.each(['byPage', 'members'])(
  'what the consumer throws into an iteration is thrown unchanged: %s',
  async (method) => {
    const { client, channel, clock } = clientOnFake({ members: 100, latencyMs: 10 });
    const list = client.list(channel, { pageSize: 10 });
    const items = method === 'byPage' ? list.byPage() : list[Symbol.asyncIterator]();
    await items.next();
    const reason = new NetworkError('an error of the consumer');
    await expect(items.throw(reason)).rejects.toBe(reason);
    expect(reason).not.toHaveProperty('resume');
    expect(clock.pending).toBe(0);
  },
);

describe('between two pages', () => {
  const setUp = async (signal: AbortSignal) => {
    const on = clientOnFake({ members: 100, latencyMs: 1000 });
    const pages = on.client.list(on.channel, { pageSize: 10, signal }).byPage();
    await pages.next();
    return { ...on, pages };
  };

  test('an abandoned iterator leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    const { clock } = await setUp(signal);
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 5000));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  test('an abort cancels the request in flight immediately', async () => {
    const controller = new AbortController();
    const { clock, fake, pages } = await setUp(controller.signal);
    expect(fake.requests.map(({ status }) => status)).toEqual([200, undefined]);
    controller.abort('enough');
    await new Promise((resolve) => setImmediate(resolve));
    expect(clock.pending).toBe(0);
    await expect(pages.next()).rejects.toBe('enough');
    expect(fake.requests).toHaveLength(2);
  });
});

test('a listener that aborts when a request is sent ends the iteration, even if the request hangs', async () => {
  const controller = new AbortController();
  const onEvent = ({ type }: MembersEvent) => {
    if (type === 'request') controller.abort('enough');
  };
  const fetch = () => new Promise<Response>(() => {});
  const { client, channel, clock } = clientOnFake({}, { fetch, onEvent });
  await expect(client.list(channel, { signal: controller.signal }).toArray()).rejects.toBe('enough');
  expect(clock.now()).toBe(0);
  expect(clock.pending).toBe(0);
});
