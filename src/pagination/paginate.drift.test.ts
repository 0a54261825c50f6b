/** What a walk makes of a list that changes, or lies. */
import { describe, expect, test } from '@jest/globals';
import { clientOnFake, collect, idsOf } from '../client-on-fake.fixtures.js';

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

  test('by a member less: the gap is not silent', async () => {
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

  test('is a DriftError for a strict walk, with the offset to go on from', async () => {
    const { client, channel } = clientOnFake({ members: 4, faults: [{ fault: 'none' }, insertFirst] });
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
    const promise = { fault: 'tampered-page', page: (page: object) => ({ ...page, total: 9 }) } as const;
    const { client, channel } = clientOnFake({ members: 4, faults: () => promise });
    const walk = collect(client.list(channel, { consistency: 'strict' }));
    await expect(walk).rejects.toMatchObject({ kind: 'drift', drift: { missing: 5 }, resume: { offset: 4 } });
  });

  test('ends although the total promises more for ever', async () => {
    const promise = { fault: 'tampered-page', page: (page: object) => ({ ...page, total: 1e12 }) } as const;
    const { client, fake, channel } = clientOnFake({ members: 4, faults: () => promise });
    const { members, complete } = await client.list(channel, options).toArray();
    expect(members).toHaveLength(4);
    expect(complete).toBe(false);
    expect(fake.requests).toHaveLength(3);
  });

  test('ends although the service gives the same page for ever', async () => {
    const same = {
      fault: 'tampered-page',
      page: () => ({ size: 2, total: 1e12, members: [{ id: 'a' }, { id: 'b' }] }),
    } as const;
    const { client, fake, channel } = clientOnFake({ members: 4, faults: () => same });
    await expect(collect(client.list(channel, options))).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringMatching(/the same members come again and again/),
      resume: { offset: 42 },
    });
    expect(fake.requests).toHaveLength(22);
  });
});

describe('a list that lies', () => {
  const empty = {
    fault: 'tampered-page',
    page: (page: object) => ({ ...page, size: 0, members: [] }),
  } as const;

  test('with an empty page in its middle: the walk ends there, and says what is missing', async () => {
    const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
    const faults = [{ fault: 'none' }, empty, { fault: 'none' }, broken] as const;
    const { client, channel, drifts } = clientOnFake({ members: 50, faults: [...faults] });
    const seen = await collect(client.list(channel, { pageSize: 10, concurrency: 4 }));
    expect(seen).toHaveLength(10);
    expect(drifts()).toMatchObject([{ missing: 40 }]);
  });

  test('with an empty page, to a strict walk: it can go on from there', async () => {
    const { client, fake, channel } = clientOnFake({ members: 50, faults: [{ fault: 'none' }, empty] });
    const options = { pageSize: 10, concurrency: 4, consistency: 'strict' } as const;
    const walk = client.list(channel, options);
    await expect(collect(walk)).rejects.toMatchObject({ kind: 'drift', resume: { offset: 10 } });
    const rest = await collect(client.list({ ...channel, offset: 10 }, options));
    expect(idsOf(rest)).toEqual(idsOf(fake.members.slice(10)));
  });

  test('with more and more members that are new: the walk ends', async () => {
    let made = 0;
    const grow = {
      fault: 'tampered-page',
      page: () => {
        const members = Array.from({ length: 500 }, () => ({ id: `new-${made++}` }));
        return { size: 500, total: made + 1000, members };
      },
    } as const;
    const { client, channel } = clientOnFake({ faults: () => grow });
    await expect(collect(client.list(channel))).rejects.toMatchObject({
      kind: 'protocol',
      message: 'listBackendInstancesV2: 13500 members came, of 1500 at first, and no end',
      resume: { offset: 13_000 },
    });
  });

  test('with more members on a page than were asked for: toArray keeps to maxItems', async () => {
    const members = Array.from({ length: 20 }, (_, index) => ({ id: `m-${index}` }));
    const more = { fault: 'tampered-page', page: () => ({ size: 20, total: 50, members }) } as const;
    const { client, channel } = clientOnFake({ members: 50, faults: [more] });
    const { members: few } = await client.list(channel).toArray({ maxItems: 5 });
    expect(idsOf(few)).toEqual(['m-0', 'm-1', 'm-2', 'm-3', 'm-4']);
  });

  test('with such a page behind another one: the same', async () => {
    let made = 0;
    const more = {
      fault: 'tampered-page',
      page: () => ({
        size: 20,
        total: 90,
        members: Array.from({ length: 20 }, () => ({ id: `m-${made++}` })),
      }),
    } as const;
    const { client, channel } = clientOnFake({ faults: () => more });
    const part = await client.list(channel, { pageSize: 20 }).toArray({ maxItems: 25 });
    expect(part.members).toHaveLength(25);
    expect(part).toMatchObject({ complete: false, resume: { offset: 25 } });
  });
});

describe('no drift is told', () => {
  const options = { pageSize: 10 };

  test('of a list that holds still', async () => {
    const { client, channel, drifts } = clientOnFake({ members: 30 });
    await client.list(channel, options).toArray();
    expect(drifts()).toEqual([]);
  });

  test('of the members that a walk was not asked for', async () => {
    const { client, channel, drifts } = clientOnFake({ members: 30 });
    await client.list(channel, options).toArray({ maxItems: 15 });
    expect(drifts()).toEqual([]);
  });

  test('of the members that a consumer left behind', async () => {
    const { client, channel, drifts } = clientOnFake({ members: 30 });
    for await (const { id } of client.list(channel, options)) if (id) break;
    expect(drifts()).toEqual([]);
  });

  test('of the members behind an error', async () => {
    const broken = { fault: 'error', status: 404, error_code: 'APIG.3023' } as const;
    const { client, channel, drifts } = clientOnFake({ members: 30, faults: [{ fault: 'none' }, broken] });
    await expect(client.list(channel, options).toArray()).rejects.toMatchObject({ status: 404 });
    expect(drifts()).toEqual([]);
  });
});
