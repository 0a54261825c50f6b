import { describe, expect, test } from '@jest/globals';
import { clientOnFake, collect, idsOf } from '../client-on-fake.fixtures.js';
import { createMembersClient, token, type VpcMemberPage } from '../index.js';

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
    const { client, fake, channel } = clientOnFake({ members });
    const found = await collect(client.list(channel, { pageSize, concurrency: 4 }));
    expect(idsOf(found)).toEqual(idsOf(fake.members));
    expect(fake.requests).toHaveLength(requests);
  });

  test('requests pages of 500, the maximum of the service, by default', async () => {
    const { client, fake, channel } = clientOnFake({ members: 3 });
    await collect(client.list(channel));
    expect(fake.requests[0]?.query).toEqual({ limit: '500', offset: '0' });
  });

  test('sends the query parameters with every page', async () => {
    const { client, fake, channel } = clientOnFake({ members: 30 });
    await collect(
      client.list({ ...channel, name: 'ecs', precise_search: 'member_group_name' }, { pageSize: 10 }),
    );
    for (const { query } of fake.requests) {
      expect(query).toMatchObject({ name: 'ecs', precise_search: 'member_group_name' });
    }
  });

  test('starts at an offset', async () => {
    const { client, fake, channel } = clientOnFake({ members: 30 });
    const { members, total, complete } = await client.list({ ...channel, offset: 25 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(fake.members.slice(25)));
    expect({ total, complete }).toEqual({ total: 30, complete: true });
  });

  test('after the end is empty and complete', async () => {
    const { client, channel } = clientOnFake({ members: 3 });
    await expect(client.list({ ...channel, offset: 10 }).toArray()).resolves.toEqual({
      members: [],
      total: 3,
      complete: true,
    });
  });

  test('sends nothing before the iteration, and starts again with each iteration', async () => {
    const { client, fake, channel } = clientOnFake({ members: 3 });
    const list = client.list(channel);
    expect(fake.requests).toHaveLength(0);
    await collect(list);
    fake.members.pop();
    expect(await collect(list)).toHaveLength(2);
    expect(fake.requests).toHaveLength(2);
  });

  test('delivers pages as the service sent them', async () => {
    const { client, channel } = clientOnFake({ members: 5 });
    const pages = await collect(client.list(channel, { pageSize: 2 }).byPage());
    expect(pages.map(({ size, total }) => [size, total])).toEqual([
      [2, 5],
      [2, 5],
      [1, 5],
    ]);
  });

  test('has up to `concurrency` requests in flight, and delivers in order', async () => {
    let inFlight = 0;
    let max = 0;
    const { client, fake, channel, clock } = clientOnFake({ members: 100 });
    const fetch: typeof globalThis.fetch = async (input, init) => {
      max = Math.max(max, ++inFlight);
      // Later pages respond sooner.
      const offset = Number(new URL(String(input)).searchParams.get('offset'));
      await new Promise<void>((resolve) => clock.setTimeout(resolve, 200 - offset));
      inFlight--;
      return fake.fetch(input, init);
    };
    const fast = createMembersClient({
      region: 'cn-north-4',
      project_id: fake.project_id,
      credentials: token('any'),
      fetch,
      clock,
    });
    const found = await collect(fast.list(channel, { pageSize: 10, concurrency: 4 }));
    expect(idsOf(found)).toEqual(idsOf(fake.members));
    expect(max).toBe(4);
    max = 0;
    await collect(fast.list(channel, { pageSize: 10, concurrency: 1 }));
    expect(max).toBe(1);
    expect(client).toBeDefined();
  });

  test('`break` cancels the requests in flight', async () => {
    const { client, fake, channel, clock } = clientOnFake({ members: 100, latencyMs: 10 });
    for await (const member of client.list(channel, { pageSize: 10, concurrency: 4 })) {
      if (member.id === fake.members[0]?.id) break;
    }
    expect(clock.pending).toBe(0);
    expect(fake.requests.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(fake.requests.length).toBeLessThanOrEqual(4);
  });

  test('adopts the page size of a server with a smaller maximum', async () => {
    const { client, fake, channel } = clientOnFake({ members: 50 });
    // A gateway with pages of at most 20 members, whatever `limit` is.
    const fetch: typeof globalThis.fetch = (input, init) => {
      const url = new URL(String(input));
      url.searchParams.set('limit', String(Math.min(20, Number(url.searchParams.get('limit')))));
      return fake.fetch(url, init);
    };
    const { project_id } = fake;
    const small = createMembersClient({ region: 'cn-north-4', project_id, credentials: token('any'), fetch });
    const { members, complete } = await small.list(channel, { concurrency: 3 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(fake.members));
    expect(complete).toBe(true);
    expect(fake.requests).toHaveLength(3);
    expect(client).toBeDefined();
  });

  test('requests larger pages again when only the first page was short', async () => {
    const short = {
      fault: 'tampered-page',
      page: (page: VpcMemberPage) => ({ ...page, size: 20, members: page.members.slice(0, 20) }),
    } as const;
    const { client, fake, channel } = clientOnFake({ members: 2000, faults: [short] });
    const { members, complete } = await client.list(channel, { concurrency: 4 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(fake.members));
    expect(complete).toBe(true);
    expect(fake.requests.length).toBeLessThan(25);
  });

  test('requests the rest of a short page in the middle', async () => {
    const short = {
      fault: 'tampered-page',
      page: (page: { total: number; members: object[] }) => ({
        ...page,
        size: 4,
        members: page.members.slice(0, 4),
      }),
    } as const;
    const { client, fake, channel } = clientOnFake({ members: 50, faults: [{ fault: 'none' }, short] });
    const { members, complete } = await client.list(channel, { pageSize: 10, concurrency: 4 }).toArray();
    expect(idsOf(members)).toEqual(idsOf(fake.members));
    expect(complete).toBe(true);
    expect(fake.requests).toHaveLength(6);
  });
});

describe('a later change', () => {
  test('of the parameters does not affect the pages that follow', async () => {
    const { client, fake, channel } = clientOnFake({ members: 30 });
    const params: Record<string, unknown> & typeof channel = { ...channel, name: 'ecs' };
    const found = [];
    for await (const page of client.list(params, { pageSize: 10 }).byPage()) {
      found.push(...page.members);
      Object.assign(params, { vpc_channel_id: '..', name: 5, offset: -1, limit: 501, colour: 'red' });
    }
    expect(idsOf(found)).toEqual(idsOf(fake.members));
    expect(fake.requests.map(({ query, status }) => [query.name, query.offset, status])).toEqual([
      ['ecs', '0', 200],
      ['ecs', '10', 200],
      ['ecs', '20', 200],
    ]);
  });

  test('of parameters shared by several lists affects none of the created lists', async () => {
    const { client, fake, channel } = clientOnFake({ members: 3 });
    const params = { ...channel };
    const lists = ['first', 'second', 'third'].map((id) => {
      params.vpc_channel_id = id;
      return client.list(params);
    });
    for (const list of lists) await collect(list).catch(() => {});
    const ids = fake.requests.map(({ path }) => path.split('/').at(-2));
    expect(ids).toEqual(['first', 'second', 'third']);
  });

  test('of the options does not affect the list', async () => {
    const { client, fake, channel } = clientOnFake({ members: 30 });
    const options = { pageSize: 10, concurrency: 1, deadlineMs: 1000 };
    const list = client.list(channel, options);
    Object.assign(options, { pageSize: 501, concurrency: 0, signal: AbortSignal.abort(), deadlineMs: 0 });
    await expect(collect(list)).resolves.toHaveLength(30);
    expect(fake.requests.map(({ query }) => query.limit)).toEqual(['10', '10', '10']);
  });

  test('of the options of the client does not affect its calls', async () => {
    const { fake, channel, clock } = clientOnFake({ members: 3 });
    const { project_id, fetch } = fake;
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

test('each option is read once: a getter cannot return one value to the check and another to the request', async () => {
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
  const { fake, channel, clock } = clientOnFake({ members: 3 });
  const { project_id, fetch } = fake;
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
  test('stops at maxItems, requests no more, and returns the offset to continue from', async () => {
    const { client, fake, channel } = clientOnFake({ members: 30 });
    const part = await client.list(channel, { pageSize: 10 }).toArray({ maxItems: 15 });
    expect(part).toMatchObject({ total: 30, complete: false, resume: { offset: 15 } });
    expect(part).not.toHaveProperty('drift');
    expect(idsOf(part.members)).toEqual(idsOf(fake.members.slice(0, 15)));
    expect(fake.requests.map(({ query }) => query.limit)).toEqual(['10', '5']);
    const rest = await client.list({ ...channel, ...part.resume }).toArray();
    expect(idsOf([...part.members, ...rest.members])).toEqual(idsOf(fake.members));
  });

  test('is complete when maxItems is the number of members', async () => {
    const { client, fake, channel } = clientOnFake({ members: 3 });
    await expect(client.list(channel).toArray({ maxItems: 3 })).resolves.toEqual({
      members: fake.members,
      total: 3,
      complete: true,
    });
  });

  test('rejects a maxItems of 0', async () => {
    const { client, channel } = clientOnFake({});
    await expect(client.list(channel).toArray({ maxItems: 0 })).rejects.toThrow(/`maxItems` must be/);
  });
});

describe('list throws immediately for', () => {
  test.each([
    [{}, { pageSize: 0 }, /`pageSize` must be an integer from 1 to 500/],
    [{}, { pageSize: 501 }, /`pageSize`/],
    [{}, { concurrency: 0 }, /`concurrency` must be an integer from 1/],
    [{}, { deadlineMs: 0 }, /`deadlineMs`/],
    [{}, { consistency: 'eventual' }, /`consistency` must be 'report' or 'strict'/],
    [{}, { consistency: 'unreport' }, /`consistency`/],
    [{}, { consistency: 'stricter' }, /`consistency`/],
    [{ limit: 5 }, {}, /`limit` is for one page; use the option `pageSize`/],
    [{ offset: -1 }, {}, /`offset`/],
    [{ vpc_channel_id: '..' }, {}, /`vpc_channel_id`/],
  ])('%j with %j', (params, options, message) => {
    const { client, channel } = clientOnFake({});
    expect(() => client.list({ ...channel, ...params } as never, options as never)).toThrow(message);
  });
});
