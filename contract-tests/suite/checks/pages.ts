/** S9: which members are on a page, by their ids and by the whole list. A static mock cannot show it. */
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

/** That a page is the slice of the whole list that was asked for. */
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
    // A list that has changed meanwhile says nothing about the server.
    await expectStill(target);
    throw violation;
  }
}

/** Every other check of pages relies on this one. */
export const sameOrder: Check = {
  id: 'S9.order',
  title: 'The same page asked for again has the same members in the same order: offset relies on it',
  pointer: offsetAt,
  ...notOnMock,
  async run(target) {
    const call = { query: 'limit=20&offset=0' };
    const [first, again] = [await sendOnce(target, call), await sendOnce(target, call, 2)];
    const [one, other] = [readPage(target, first), readPage(target, again)];
    try {
      expectMembers(again, other, one.members, 'the same request before');
    } catch (violation) {
      await expectStill(target);
      throw violation;
    }
  },
};

/** A slice of the list, by where it stands in a list of `total`. */
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

// Each relies on the simpler ones before it.
const first = slice(
  'first',
  'The first member by itself is the first of the whole list',
  () => [0, 1],
  sameOrder,
);
const two = slice('two', 'limit=2 gives two members', () => [0, 2], sameOrder, first);
const second = slice('second', 'offset=1 leaves out one member, not one page', () => [1, 1], first);
const odd = slice(
  'odd',
  'offset counts members also where it is no multiple of limit',
  () => [3, 5],
  second,
  two,
);
const middle = slice(
  'middle',
  'A page in the middle is that part of the whole list',
  (total) => [total >> 1, 7],
  odd,
);
const last = slice(
  'last',
  'The last member by itself is the last of the whole list',
  (total) => [Math.max(0, total - 1), 1],
  middle,
  sameTotal,
);
const overTheEnd = slice(
  'over-the-end',
  'A page over the end of the list is cut there',
  (total) => [Math.max(0, total - 2), 10],
  last,
  middle,
  sameTotal,
);

function past(id: string, beyond: number, ...needs: readonly Check[]): Check {
  return {
    id: `S9.${id}`,
    title: `A page ${id.replaceAll('-', ' ')} of the list is empty, and no error`,
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
  title: 'Pages of 500, one after another, have every member once, and as many as total says',
  pointer: page,
  ...notOnMock,
  needs: [sameOrder],
  async run(target) {
    const { members } = await readWholeList(target);
    if (target.members && members.length !== target.members.length) {
      fail(`${members.length} of ${target.members.length} members have come`);
    }
  },
};

const walk: Check = {
  id: 'S9.paginate',
  title: 'Pages of 7, one after another, are the whole list',
  pointer: page,
  ...notOnMock,
  needs: [sameOrder, odd, overTheEnd, atTheEnd],
  async run(target) {
    const { length } = (await wholeList(target)).members;
    // A long list is walked at its two ends, to ask as little as can be.
    const step = 7;
    const starts = [0, 7, 14, Math.max(0, length - 14), Math.max(0, length - 7)];
    for (const offset of new Set(starts)) if (offset <= length) await expectSlice(target, offset, step);
  },
};

const defaultOffset: Check = {
  id: 'S9.default-offset',
  title: 'Without offset the list begins at its first member',
  pointer: `${offsetAt}/schema/default`,
  ...notOnMock,
  needs: [two],
  run: (target) => expectSlice(target, 0, 2, 'limit=2'),
};

/** What whoever asks for a page relies on. */
export const sliceNeeds: readonly Check[] = [odd, overTheEnd, defaultOffset];

/** What whoever goes through the list relies on. */
export const listNeeds: readonly Check[] = [whole, walk];

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
    title: 'Without limit there are 20 members on a page',
    pointer: `${limitAt}/schema/default`,
    ...notOnMock,
    needs: [odd],
    async run(target) {
      const { length } = (await wholeList(target)).members;
      await expectSlice(target, 0, 20, 'offset=0');
      if (length <= 20) throw new Skipped(`the channel has ${length} members, which fit on one page anyway`);
    },
  },
  defaultOffset,
  {
    id: 'S9.max',
    title: 'limit=500 gives 500 members',
    pointer: `${limitAt}/schema/maximum`,
    ...notOnMock,
    needs: [odd, sameTotal],
    async run(target) {
      const { length } = (await wholeList(target)).members;
      if (length < 500) throw new Skipped(`the channel has ${length} members`);
      await expectSlice(target, 1, 500);
    },
  },
  walk,
];
