/** Pagination of a list that changes during the iteration, or whose pages are wrong. */
import { describe, expect, test } from '@jest/globals';
import { clientOnFake, collect, idsOf } from '../client-on-fake.fixtures.js';

describe('a list that changes during the iteration', () => {
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

  test('by an added member: no member is delivered twice, and the drift is reported', async () => {
    const { client, channel, drifts } = clientOnFake({
      members: 4,
      faults: [{ fault: 'none' }, insertFirst],
    });
    const { members, complete, drift } = await client.list(channel, options).toArray();
    expect(new Set(idsOf(members)).size).toBe(members.length);
    expect(complete).toBe(false);
    expect(drift).toEqual({ total: { first: 4, last: 5 }, duplicates: 1, missing: 1 });
    expect(drifts()).toEqual([{ type: 'drift', ...drift }]);
  });

  test('by a removed member: the drift is reported', async () => {
    const { client, channel, drifts } = clientOnFake({
      members: 4,
      faults: [{ fault: 'none' }, removeFirst],
    });
    const { members, complete, drift } = await client.list(channel, options).toArray();
    expect(members).toHaveLength(3);
    expect(complete).toBe(false);
    expect(drift).toMatchObject({ total: { first: 4, last: 3 } });
    expect(drifts()).toHaveLength(1);
  });

  test('throws a DriftError if strict, with the offset to continue from', async () => {
    const { client, channel } = clientOnFake({ members: 4, faults: [{ fault: 'none' }, insertFirst] });
    const iteration = collect(client.list(channel, { ...options, consistency: 'strict' }));
    await expect(iteration).rejects.toMatchObject({
      kind: 'drift',
      message:
        'listBackendInstancesV2: the list changed during the iteration (total 4 then 5, 1 twice, 0 missing)',
      drift: { total: { first: 4, last: 5 }, duplicates: 1 },
      resume: { offset: 2 },
    });
  });

  test('throws a DriftError if strict and the iteration ends before the total', async () => {
    const largerTotal = { fault: 'tampered-page', page: (page: object) => ({ ...page, total: 9 }) } as const;
    const { client, channel } = clientOnFake({ members: 4, faults: () => largerTotal });
    const iteration = collect(client.list(channel, { consistency: 'strict' }));
    await expect(iteration).rejects.toMatchObject({
      kind: 'drift',
      drift: { missing: 5 },
      resume: { offset: 4 },
    });
  });

  test('ends although the total is never reached', async () => {
    const largerTotal = {
      fault: 'tampered-page',
      page: (page: object) => ({ ...page, total: 1e12 }),
    } as const;
    const { client, fake, channel } = clientOnFake({ members: 4, faults: () => largerTotal });
    const { members, complete } = await client.list(channel, options).toArray();
    expect(members).toHaveLength(4);
    expect(complete).toBe(false);
    expect(fake.requests).toHaveLength(3);
  });

  test('ends although the server repeats the same page for ever', async () => {
    const same = {
      fault: 'tampered-page',
      page: () => ({ size: 2, total: 1e12, members: [{ id: 'a' }, { id: 'b' }] }),
    } as const;
    const { client, fake, channel } = clientOnFake({ members: 4, faults: () => same });
    await expect(collect(client.list(channel, options))).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringMatching(/pages repeat the same members/),
      resume: { offset: 42 },
    });
    expect(fake.requests).toHaveLength(22);
  });
});

describe('a list with wrong pages', () => {
  const empty = {
    fault: 'tampered-page',
    page: (page: object) => ({ ...page, size: 0, members: [] }),
  } as const;

  test('with an empty page in the middle: the iteration ends there, and reports the missing members', async () => {
    const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
    const faults = [{ fault: 'none' }, empty, { fault: 'none' }, broken] as const;
    const { client, channel, drifts } = clientOnFake({ members: 50, faults: [...faults] });
    const seen = await collect(client.list(channel, { pageSize: 10, concurrency: 4 }));
    expect(seen).toHaveLength(10);
    expect(drifts()).toMatchObject([{ missing: 40 }]);
  });

  test('with an empty page, if strict: it can be continued from there', async () => {
    const { client, fake, channel } = clientOnFake({ members: 50, faults: [{ fault: 'none' }, empty] });
    const options = { pageSize: 10, concurrency: 4, consistency: 'strict' } as const;
    const list = client.list(channel, options);
    await expect(collect(list)).rejects.toMatchObject({ kind: 'drift', resume: { offset: 10 } });
    const rest = await collect(client.list({ ...channel, offset: 10 }, options));
    expect(idsOf(rest)).toEqual(idsOf(fake.members.slice(10)));
  });

  test('with more and more new members: the iteration ends', async () => {
    let created = 0;
    const grow = {
      fault: 'tampered-page',
      page: () => {
        const members = Array.from({ length: 500 }, () => ({ id: `new-${created++}` }));
        return { size: 500, total: created + 1000, members };
      },
    } as const;
    const { client, channel } = clientOnFake({ faults: () => grow });
    await expect(collect(client.list(channel))).rejects.toMatchObject({
      kind: 'protocol',
      message: 'listBackendInstancesV2: no end after 13500 members, total 1500 at first',
      resume: { offset: 13_000 },
    });
  });

  test('with more members on a page than its limit: toArray respects maxItems', async () => {
    const members = Array.from({ length: 20 }, (_, index) => ({ id: `m-${index}` }));
    const more = { fault: 'tampered-page', page: () => ({ size: 20, total: 50, members }) } as const;
    const { client, channel } = clientOnFake({ members: 50, faults: [more] });
    const { members: few } = await client.list(channel).toArray({ maxItems: 5 });
    expect(idsOf(few)).toEqual(['m-0', 'm-1', 'm-2', 'm-3', 'm-4']);
  });

  test('with a second page like that: the same', async () => {
    let created = 0;
    const more = {
      fault: 'tampered-page',
      page: () => ({
        size: 20,
        total: 90,
        members: Array.from({ length: 20 }, () => ({ id: `m-${created++}` })),
      }),
    } as const;
    const { client, channel } = clientOnFake({ faults: () => more });
    const part = await client.list(channel, { pageSize: 20 }).toArray({ maxItems: 25 });
    expect(part.members).toHaveLength(25);
    expect(part).toMatchObject({ complete: false, resume: { offset: 25 } });
  });
});

describe('no drift is reported', () => {
  const options = { pageSize: 10 };

  test('for a list that does not change', async () => {
    const { client, channel, drifts } = clientOnFake({ members: 30 });
    await client.list(channel, options).toArray();
    expect(drifts()).toEqual([]);
  });

  test('for the members after maxItems', async () => {
    const { client, channel, drifts } = clientOnFake({ members: 30 });
    await client.list(channel, options).toArray({ maxItems: 15 });
    expect(drifts()).toEqual([]);
  });

  test('for the members after a `break`', async () => {
    const { client, channel, drifts } = clientOnFake({ members: 30 });
    for await (const { id } of client.list(channel, options)) if (id) break;
    expect(drifts()).toEqual([]);
  });

  test('for the members after an error', async () => {
    const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
    const { client, channel, drifts } = clientOnFake({ members: 30, faults: [{ fault: 'none' }, broken] });
    await expect(client.list(channel, options).toArray()).rejects.toMatchObject({ status: 404 });
    expect(drifts()).toEqual([]);
  });
});
