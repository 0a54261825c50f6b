import { describe, expect, test } from '@jest/globals';
import { clientOnTwin, collect, idsOf } from '../tools/client-on-twin.js';
import { createMembersClient, token, type VpcMemberPage } from './index.js';

describe('list', () => {
  test.each([
    [0, 500, 1],
    [1, 500, 1],
    [500, 500, 1],
    [501, 500, 2],
    [5000, 500, 10],
    [45, 20, 3],
    [7, 1, 7],
  ])('%i members at page size %i take %i requests', async (members, pageSize, requests) => {
    const { client, twin, channel } = clientOnTwin({ members });
    const found = await collect(client.list(channel, { pageSize, concurrency: 4 }));
    expect(idsOf(found)).toEqual(idsOf(twin.members));
    expect(twin.requests).toHaveLength(requests);
  });

  test('asks for pages of 500, the most that the service gives, unless told otherwise', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 3 });
    await collect(client.list(channel));
    expect(twin.requests[0]?.query).toEqual({ limit: '500', offset: '0' });
  });

  test('passes the query on to every page', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 30 });
    await collect(
      client.list({ ...channel, name: 'ecs', precise_search: 'member_group_name' }, { pageSize: 10 }),
    );
    for (const { query } of twin.requests) {
      expect(query).toMatchObject({ name: 'ecs', precise_search: 'member_group_name' });
    }
  });

  test('begins at an offset', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 30 });
    const { members, total, complete } = await client.list({ ...channel, offset: 25 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(twin.members.slice(25)));
    expect({ total, complete }).toEqual({ total: 30, complete: true });
  });

  test('past the end is empty, and complete', async () => {
    const { client, channel } = clientOnTwin({ members: 3 });
    await expect(client.list({ ...channel, offset: 10 }).toArray()).resolves.toEqual({
      members: [],
      total: 3,
      complete: true,
    });
  });

  test('does nothing until it is iterated, and walks afresh each time', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 3 });
    const list = client.list(channel);
    expect(twin.requests).toHaveLength(0);
    await collect(list);
    twin.members.pop();
    expect(await collect(list)).toHaveLength(2);
    expect(twin.requests).toHaveLength(2);
  });

  test('gives pages as the service sent them', async () => {
    const { client, channel } = clientOnTwin({ members: 5 });
    const pages = await collect(client.list(channel, { pageSize: 2 }).byPage());
    expect(pages.map(({ size, total }) => [size, total])).toEqual([
      [2, 5],
      [2, 5],
      [1, 5],
    ]);
  });

  test('has up to `concurrency` pages on their way at once, and delivers in order', async () => {
    let inFlight = 0;
    let most = 0;
    const { client, twin, channel, clock } = clientOnTwin({ members: 100 });
    const fetch: typeof globalThis.fetch = async (input, init) => {
      most = Math.max(most, ++inFlight);
      // The later a page, the sooner it answers.
      const offset = Number(new URL(String(input)).searchParams.get('offset'));
      await new Promise<void>((resolve) => clock.setTimeout(resolve, 200 - offset));
      inFlight--;
      return twin.fetch(input, init);
    };
    const fast = createMembersClient({
      region: 'cn-north-4',
      project_id: twin.project_id,
      credentials: token('any'),
      fetch,
      clock,
    });
    const found = await collect(fast.list(channel, { pageSize: 10, concurrency: 4 }));
    expect(idsOf(found)).toEqual(idsOf(twin.members));
    expect(most).toBe(4);
    most = 0;
    await collect(fast.list(channel, { pageSize: 10, concurrency: 1 }));
    expect(most).toBe(1);
    expect(client).toBeDefined();
  });

  test('break cancels what is on its way', async () => {
    const { client, twin, channel, clock } = clientOnTwin({ members: 100, latencyMs: 10 });
    for await (const member of client.list(channel, { pageSize: 10, concurrency: 4 })) {
      if (member.id === twin.members[0]?.id) break;
    }
    expect(clock.pending).toBe(0);
    expect(twin.requests.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(twin.requests.length).toBeLessThanOrEqual(4);
  });

  test('keeps to the page size that the service really gives', async () => {
    const lie = { fault: 'none' } as const;
    const { client, twin, channel } = clientOnTwin({ members: 50, faults: () => lie });
    // A gateway that never gives more than 20, whatever was asked for.
    const fetch: typeof globalThis.fetch = (input, init) => {
      const url = new URL(String(input));
      url.searchParams.set('limit', String(Math.min(20, Number(url.searchParams.get('limit')))));
      return twin.fetch(url, init);
    };
    const { project_id } = twin;
    const small = createMembersClient({ region: 'cn-north-4', project_id, credentials: token('any'), fetch });
    const { members, complete } = await small.list(channel, { concurrency: 3 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(twin.members));
    expect(complete).toBe(true);
    expect(twin.requests).toHaveLength(3);
    expect(client).toBeDefined();
  });

  test('asks for larger pages again, when only the first one was short', async () => {
    const short = {
      fault: 'lie',
      page: (page: VpcMemberPage) => ({ ...page, size: 20, members: page.members.slice(0, 20) }),
    } as const;
    const { client, twin, channel } = clientOnTwin({ members: 2000, faults: [short] });
    const { members, complete } = await client.list(channel, { concurrency: 4 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(twin.members));
    expect(complete).toBe(true);
    expect(twin.requests.length).toBeLessThan(25);
  });

  test('asks for what a short page in the middle lacks', async () => {
    const short = {
      fault: 'lie',
      page: (page: { total: number; members: object[] }) => ({
        ...page,
        size: 4,
        members: page.members.slice(0, 4),
      }),
    } as const;
    const { client, twin, channel } = clientOnTwin({ members: 50, faults: [{ fault: 'none' }, short] });
    const { members, complete } = await client.list(channel, { pageSize: 10, concurrency: 4 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(twin.members));
    expect(complete).toBe(true);
    expect(twin.requests).toHaveLength(6);
  });
});

describe('what the caller changes later', () => {
  test('in the parameters does not reach the pages that follow', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 30 });
    const params: Record<string, unknown> & typeof channel = { ...channel, name: 'ecs' };
    const found = [];
    for await (const page of client.list(params, { pageSize: 10 }).byPage()) {
      found.push(...page.members);
      Object.assign(params, { vpc_channel_id: '..', name: 5, offset: -1, limit: 501, colour: 'red' });
    }
    expect(idsOf(found)).toEqual(idsOf(twin.members));
    expect(twin.requests.map(({ query, status }) => [query.name, query.offset, status])).toEqual([
      ['ecs', '0', 200],
      ['ecs', '10', 200],
      ['ecs', '20', 200],
    ]);
  });

  test('in one object for many lists reaches none of those that are made', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 3 });
    const params = { ...channel };
    const lists = ['first', 'second', 'third'].map((id) => {
      params.vpc_channel_id = id;
      return client.list(params);
    });
    for (const list of lists) await collect(list).catch(() => {});
    const asked = twin.requests.map(({ path }) => path.split('/').at(-2));
    expect(asked).toEqual(['first', 'second', 'third']);
  });

  test('in the options does not reach the list', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 30 });
    const options = { pageSize: 10, concurrency: 1, deadlineMs: 1000 };
    const list = client.list(channel, options);
    Object.assign(options, { pageSize: 501, concurrency: 0, signal: AbortSignal.abort(), deadlineMs: 0 });
    await expect(collect(list)).resolves.toHaveLength(30);
    expect(twin.requests.map(({ query }) => query.limit)).toEqual(['10', '10', '10']);
  });

  test('in the options of the client does not reach its calls', async () => {
    const { twin, channel, clock } = clientOnTwin({ members: 3 });
    const { project_id, fetch } = twin;
    const options = {
      endpoint: 'https://gateway.example.com',
      project_id,
      credentials: token('any'),
      fetch,
      clock,
    };
    const client = createMembersClient(options);
    Object.assign(options, {
      endpoint: 'http://other',
      project_id: '..',
      fetch: undefined,
      credentials: undefined,
    });
    await expect(collect(client.list(channel))).resolves.toHaveLength(3);
  });
});

test('each option is read once: a getter cannot say one thing to the check and another to the request', async () => {
  const readOnce = <T extends object>(options: T): T => {
    const reads = new Set<string | symbol>();
    return new Proxy(options, {
      get(target, name, receiver) {
        expect(reads).not.toContain(name);
        reads.add(name);
        return Reflect.get(target, name, receiver);
      },
    });
  };
  const { twin, channel, clock } = clientOnTwin({ members: 3 });
  const { project_id, fetch } = twin;
  const client = createMembersClient(
    readOnce({ region: 'cn-north-4', project_id, credentials: token('any'), fetch, clock, timeoutMs: 1000 }),
  );
  await client.listPage(readOnce({ ...channel, limit: 5 }), readOnce({ deadlineMs: 1000, timeoutMs: 500 }));
  const list = client.list(
    readOnce({ ...channel, name: 'ecs' }),
    readOnce({ pageSize: 2, concurrency: 1, deadlineMs: 1000 }),
  );
  await expect(collect(list)).resolves.toHaveLength(3);
  await expect(list.toArray(readOnce({ maxItems: 2 }))).resolves.toMatchObject({ complete: false });
});

describe('toArray', () => {
  test('stops at maxItems, asks for no more, and says where to go on', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 30 });
    const part = await client.list(channel, { pageSize: 10 }).toArray({ maxItems: 15 });
    expect(part).toMatchObject({ total: 30, complete: false, resume: { offset: 15 } });
    expect(part).not.toHaveProperty('drift');
    expect(idsOf(part.members)).toEqual(idsOf(twin.members.slice(0, 15)));
    expect(twin.requests.map(({ query }) => query.limit)).toEqual(['10', '5']);
    const rest = await client.list({ ...channel, ...part.resume }).toArray();
    expect(idsOf([...part.members, ...rest.members])).toEqual(idsOf(twin.members));
  });

  test('is complete when maxItems is just the whole list', async () => {
    const { client, twin, channel } = clientOnTwin({ members: 3 });
    await expect(client.list(channel).toArray({ maxItems: 3 })).resolves.toEqual({
      members: twin.members,
      total: 3,
      complete: true,
    });
  });
});

describe('list refuses at once', () => {
  test.each([
    [{}, { pageSize: 0 }, /`pageSize` must be an integer from 1 to 500/],
    [{}, { pageSize: 501 }, /`pageSize`/],
    [{}, { concurrency: 0 }, /`concurrency` must be an integer from 1/],
    [{}, { deadlineMs: 0 }, /`deadlineMs`/],
    [{}, { consistency: 'eventual' }, /`consistency` must be 'report' or 'strict'/],
    [{}, { consistency: 'unreport' }, /`consistency`/],
    [{}, { consistency: 'stricter' }, /`consistency`/],
    [{ limit: 5 }, {}, /`limit` is for one page; give `pageSize`/],
    [{ offset: -1 }, {}, /`offset`/],
    [{ vpc_channel_id: '..' }, {}, /`vpc_channel_id`/],
  ])('%j with %j', (params, options, message) => {
    const { client, channel } = clientOnTwin({});
    expect(() => client.list({ ...channel, ...params }, options as never)).toThrow(message);
  });

  test('maxItems of 0', async () => {
    const { client, channel } = clientOnTwin({});
    await expect(client.list(channel).toArray({ maxItems: 0 })).rejects.toThrow(/`maxItems` must be/);
  });
});
