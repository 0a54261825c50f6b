/** S9: which members are on a page, by id, compared with the whole list. A static mock cannot show it. */
import { type Check, Skipped } from '../check.js';
import type { Target } from '../target.js';
import { sameTotal } from './counts.js';
import { expectMembers, readPage } from './expectations.js';
import { expectStatus, fail, sendOnce } from './send.js';
import { everywhereBut, onStatic } from './target-kinds.js';
import { expectStill, readWholeList, wholeList } from './whole-list.js';

const offsetAt = '/components/parameters/Offset';
const limitAt = '/components/parameters/Limit';
const page = '/components/schemas/VpcMemberPage';
const notOnMock = everywhereBut({ mock: onStatic });

/** Expects the requested slice of the whole list. */
async function expectSlice(
  target: Target,
  offset: number,
  limit: number,
  query = `offset=${offset}&limit=${limit}`,
) {
  const { members } = await wholeList(target);
  const response = await sendOnce(target, { query });
  const found = readPage(target, response);
  try {
    expectMembers(response, found, members.slice(offset, offset + limit), 'the whole list');
  } catch (violation) {
    // Skips when the list has changed meanwhile.
    await expectStill(target);
    throw violation;
  }
}

/** Every other check of pages needs this one. */
export const sameOrder: Check = {
  id: 'S9.order',
  title: 'Two requests for one page return the same members in the same order',
  pointer: offsetAt,
  ...notOnMock,
  async run(target) {
    const call = { query: 'limit=20&offset=0' };
    const [first, again] = [await sendOnce(target, call), await sendOnce(target, call, 2)];
    const [one, other] = [readPage(target, first), readPage(target, again)];
    try {
      expectMembers(again, other, one.members, 'the first response');
    } catch (violation) {
      await expectStill(target);
      throw violation;
    }
  },
};

/** A check of one slice; `range` takes the length of the list. */
function slice(
  id: string,
  title: string,
  range: (total: number) => [offset: number, limit: number],
  ...needs: readonly Check[]
): Check {
  return {
    id: `S9.slice-${id}`,
    title,
    pointer: offsetAt,
    ...notOnMock,
    needs,
    async run(target) {
      const { members } = await wholeList(target);
      const needed = id === 'first' || id === 'last' ? 1 : 3;
      if (members.length < needed)
        throw new Skipped(`the channel has ${members.length} members, not ${needed}`);
      await expectSlice(target, ...range(members.length));
    },
  };
}

// Each check needs the simpler ones before it.
const first = slice(
  'first',
  'offset=0&limit=1 returns the first member of the whole list',
  () => [0, 1],
  sameOrder,
);
const two = slice('two', 'limit=2 returns two members', () => [0, 2], sameOrder, first);
const second = slice('second', 'offset=1 skips one member, not one page', () => [1, 1], first);
const odd = slice(
  'odd',
  'offset counts members also if it is not a multiple of limit',
  () => [3, 5],
  second,
  two,
);
const middle = slice(
  'middle',
  'A page in the middle is the same slice of the whole list',
  (total) => [total >> 1, 7],
  odd,
);
const last = slice(
  'last',
  'offset=total-1&limit=1 returns the last member of the whole list',
  (total) => [Math.max(0, total - 1), 1],
  middle,
  sameTotal,
);
const overTheEnd = slice(
  'over-the-end',
  'A page that crosses the end of the list has the remaining members',
  (total) => [Math.max(0, total - 2), 10],
  last,
  middle,
  sameTotal,
);

function past(id: string, beyond: number, ...needs: readonly Check[]): Check {
  return {
    id: `S9.${id}`,
    title: `A page ${id.replaceAll('-', ' ')} of the list is empty, and not an error`,
    pointer: offsetAt,
    ...notOnMock,
    needs,
    async run(target) {
      const { length } = (await wholeList(target)).members;
      const offset = length + beyond;
      expectStatus(await sendOnce(target, { query: `offset=${offset}&limit=10` }), 200);
      await expectSlice(target, offset, 10);
    },
  };
}

export const atTheEnd: Check = past('at-the-end', 0, middle, sameTotal);
const pastTheEnd = past('past-the-end', 1, atTheEnd);

const whole: Check = {
  id: 'S9.whole-list',
  title: 'Consecutive pages of 500 have every member once, and total members in all',
  pointer: page,
  ...notOnMock,
  needs: [sameOrder],
  async run(target) {
    const { members } = await readWholeList(target);
    if (target.members && members.length !== target.members.length) {
      fail(`${members.length} of ${target.members.length} members received`);
    }
  },
};

const paginate: Check = {
  id: 'S9.paginate',
  title: 'Consecutive pages of 7 are the whole list',
  pointer: page,
  ...notOnMock,
  needs: [sameOrder, odd, overTheEnd, atTheEnd],
  async run(target) {
    const { length } = (await wholeList(target)).members;
    // Only the two ends of the list are read, to send few requests.
    const step = 7;
    const starts = [0, 7, 14, Math.max(0, length - 14), Math.max(0, length - 7)];
    for (const offset of new Set(starts)) if (offset <= length) await expectSlice(target, offset, step);
  },
};

const defaultOffset: Check = {
  id: 'S9.default-offset',
  title: 'Without offset, the list begins at its first member',
  pointer: `${offsetAt}/schema/default`,
  ...notOnMock,
  needs: [two],
  run: (target) => expectSlice(target, 0, 2, 'limit=2'),
};

/** What every check of a single page needs. */
export const sliceNeeds: readonly Check[] = [odd, overTheEnd, defaultOffset];

/** What every check that paginates needs. */
export const listNeeds: readonly Check[] = [whole, paginate];

export const pageChecks: readonly Check[] = [
  sameOrder,
  whole,
  first,
  two,
  second,
  odd,
  middle,
  last,
  overTheEnd,
  atTheEnd,
  pastTheEnd,
  past('far-past-the-end', 100_000, pastTheEnd),
  {
    id: 'S9.default-limit',
    title: 'Without limit, a page has 20 members',
    pointer: `${limitAt}/schema/default`,
    ...notOnMock,
    needs: [odd],
    async run(target) {
      const { length } = (await wholeList(target)).members;
      await expectSlice(target, 0, 20, 'offset=0');
      if (length <= 20) throw new Skipped(`the channel has ${length} members, which fit on one page`);
    },
  },
  defaultOffset,
  {
    id: 'S9.max',
    title: 'limit=500 returns 500 members',
    pointer: `${limitAt}/schema/maximum`,
    ...notOnMock,
    needs: [odd, sameTotal],
    async run(target) {
      const { length } = (await wholeList(target)).members;
      if (length < 500) throw new Skipped(`the channel has ${length} members`);
      await expectSlice(target, 1, 500);
    },
  },
  paginate,
];
