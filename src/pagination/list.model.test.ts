/**
 * Any list with any sequence of faults: either every member is delivered exactly once and in order, or a typed error
 * carries the offset to continue from, without loss or repetition.
 */
// Not `expect`: tens of thousands of its calls would take a large part of the time.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import { clientOnFake } from '../client-on-fake.fixtures.js';
import { isMembersError } from '../index.js';
import { seed } from '../seed.fixtures.js';
import { createFakeMembersApi, type Fault } from '../testing/index.js';
import type { VpcMemberInfo } from '../types.js';

const ms = fc.nat(30_000);
const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Fault>({ fault: 'none' }) },
  { weight: 1, arbitrary: ms.map((ms): Fault => ({ fault: 'delay', ms })) },
  { weight: 1, arbitrary: ms.map((ms): Fault => ({ fault: 'slow-drip', ms })) },
  {
    weight: 10,
    arbitrary: fc.constantFrom<Fault>(
      { fault: 'reset', when: 'before-headers' },
      { fault: 'reset', when: 'after-headers' },
      { fault: 'truncated-body' },
      { fault: 'wrong-content-length' },
      { fault: 'html' },
      { fault: 'html', status: 200 },
      { fault: 'empty', status: 200 },
      { fault: 'empty', status: 204 },
      { fault: 'empty', status: 500 },
      { fault: 'invalid-json' },
      { fault: 'redirect' },
      { fault: 'error', status: 429, error_code: 'APIGW.0308', retryAfter: 3 },
      { fault: 'error', status: 503, error_code: 'APIGW.0613', retryAfter: 100 },
      { fault: 'error', status: 500, error_code: 'APIG.9008' },
      { fault: 'error', status: 401, error_code: 'APIG.1001' },
      { fault: 'error', status: 404, error_code: 'APIG.3023' },
      { fault: 'tampered-page', page: (page) => ({ ...page, size: page.size + 1 }) },
      { fault: 'tampered-page', page: (page) => ({ ...page, total: -1 }) },
      { fault: 'tampered-page', page: () => null },
    ),
  },
);

/** Up to 2,000 members in at most 13 pages. Most lists are small, so that thousands of runs take seconds. */
const paginationOf = (maxPageSize: number) =>
  fc.integer({ min: 1, max: maxPageSize }).chain((pageSize) =>
    fc.record({
      pageSize: fc.constant(pageSize),
      size: fc.nat(Math.min(2000, pageSize * 12)),
      concurrency: fc.integer({ min: 1, max: 8 }),
    }),
  );
const pagination = fc.oneof(
  { weight: 30, arbitrary: paginationOf(8) },
  { weight: 1, arbitrary: paginationOf(500) },
);

const everyMember: VpcMemberInfo[] = createFakeMembersApi({ members: 2000 }).members;

function setUp(size: number, faults: Fault[]) {
  return clientOnFake({ members: everyMember.slice(0, size), faults });
}

describe(`a list, in 2,500 random runs (seed ${seed})`, () => {
  test('with any faults is delivered exactly, by continuing from `resume` of each error', async () => {
    const runs = fc.asyncProperty(
      pagination,
      fc.array(fault, { maxLength: 20 }),
      async ({ size, ...options }, faults) => {
        const { client, fake, clock, channel } = setUp(size, faults);
        const seen: string[] = [];
        for (let offset: number | undefined = 0, tries = 0; offset !== undefined; tries++) {
          ok(tries <= faults.length);
          try {
            for await (const { id } of client.list({ ...channel, offset }, options)) seen.push(id);
            offset = undefined;
          } catch (error) {
            if (!isMembersError(error)) throw error;
            deepEqual(error.resume, { offset: seen.length });
            offset = error.resume?.offset;
          }
        }
        deepEqual(
          seen,
          fake.members.map(({ id }) => id),
        );
        equal(clock.pending, 0);
      },
    );
    await fc.assert(runs, { numRuns: 2000, seed });
  }, 60_000);

  test('that changes, or has wrong pages, repeats no member and is not complete with a gap', async () => {
    const change = fc.record({
      what: fc.constantFrom('change', 'empty page', 'larger total', 'reset'),
      after: fc.nat(12),
      at: fc.nat(),
      count: fc.integer({ min: 1, max: 5 }),
    });
    const runs = fc.asyncProperty(
      pagination,
      fc.boolean(),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async ({ size, ...options }, grows, changes) => {
        const faults: Fault[] = [];
        changes.forEach(({ what, after, at, count }, index) => {
          while (faults.length < after) faults.push({ fault: 'none' });
          const change = (members: VpcMemberInfo[]) => {
            const position = at % (members.length + 1);
            if (grows) members.splice(position, 0, ...newMembers(index, count));
            else members.splice(position, count);
          };
          const events: Record<typeof what, Fault> = {
            change: { fault: 'change', change },
            'empty page': { fault: 'tampered-page', page: (page) => ({ ...page, size: 0, members: [] }) },
            'larger total': {
              fault: 'tampered-page',
              page: (page) => ({ ...page, total: page.total + count }),
            },
            reset: { fault: 'reset', when: 'before-headers' },
          };
          faults.push(events[what]);
        });
        const { client, fake, channel } = setUp(size, faults);
        const before = fake.members.map(({ id }) => id);
        const { members, complete, drift } = await client.list(channel, options).toArray();
        const seen = new Set(members.map(({ id }) => id));
        equal(seen.size, members.length);
        equal(complete, drift === undefined);
        if (complete) {
          const after = new Set(fake.members.map(({ id }) => id));
          deepEqual(
            before.filter((id) => after.has(id) && !seen.has(id)),
            [],
          );
        }
      },
    );
    await fc.assert(runs, { numRuns: 500, seed });
  }, 60_000);
});

function newMembers(index: number, count: number): VpcMemberInfo[] {
  return Array.from({ length: count }, (_, member) => ({ id: `new-${index}-${member}` }));
}
