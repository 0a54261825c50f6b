/** S8 and S9: what holds within a page, and between pages. A static mock shows the former only. */
import { isDeepStrictEqual } from 'node:util';
import { type Check, NotCheckable } from '../check.js';
import type { Page } from '../judge/page-invariants.js';
import type { Exchange, Target } from '../target.js';
import { ask, fail } from './asking.js';
import { expectPage, expectSamePage } from './expectations.js';
import { everywhereBut, onStatic } from './kinds.js';
import { expectStill, wholeList } from './whole-list.js';

const offsetAt = '/components/parameters/Offset';
const limitAt = '/components/parameters/Limit';
const page = '/components/schemas/VpcMemberPage';
const notOnMock = everywhereBut({ mock: onStatic });

async function pageAt(target: Target, query: string): Promise<{ exchange: Exchange; page: Page }> {
  const exchange = await ask(target, { query });
  return { exchange, page: expectPage(target, exchange) };
}

/** That a page is the slice of the whole list that was asked for. */
async function expectSlice(
  target: Target,
  offset: number,
  limit: number,
  query = `offset=${offset}&limit=${limit}`,
) {
  const whole = await wholeList(target);
  const { exchange, page } = await pageAt(target, query);
  const members = whole.members.slice(offset, offset + limit);
  const expected = { total: whole.members.length, size: members.length, members };
  if (isDeepStrictEqual(page, expected)) return;
  // A list that has changed meanwhile says nothing about the server.
  await expectStill(target);
  expectSamePage(exchange, page, expected, 'the whole list');
}

/** Slices by where they stand in a list of `total`. */
const slices: readonly [
  id: string,
  title: string,
  span: (total: number) => [offset: number, limit: number],
][] = [
  ['first', 'The first member by itself is the first of the whole list', () => [0, 1]],
  ['second', 'offset=1 leaves out one member, not one page', () => [1, 1]],
  ['two', 'limit=2 gives two members', () => [0, 2]],
  ['middle', 'A page in the middle is that part of the whole list', (total) => [total >> 1, 7]],
  ['odd', 'offset counts members also where it is no multiple of limit', () => [3, 5]],
  ['over-the-end', 'A page over the end of the list is cut there', (total) => [Math.max(0, total - 2), 10]],
  ['last', 'The last member by itself is the last of the whole list', (total) => [Math.max(0, total - 1), 1]],
];

const sliceChecks = slices.map(
  ([id, title, span]): Check => ({
    id: `S9.slice-${id}`,
    title,
    place: offsetAt,
    ...notOnMock,
    async run(target) {
      const { members } = await wholeList(target);
      const needed = id === 'first' || id === 'last' ? 1 : 3;
      if (members.length < needed)
        throw new NotCheckable(`the channel has ${members.length} members, not ${needed}`);
      await expectSlice(target, ...span(members.length));
    },
  }),
);

const pastTheEnd = (['at-the-end', 'past-the-end', 'far-past-the-end'] as const).map(
  (id): Check => ({
    id: `S9.${id}`,
    title: `A page ${id.replaceAll('-', ' ')} of the list is empty: no error, and the same total`,
    place: offsetAt,
    ...notOnMock,
    async run(target) {
      const { length } = (await wholeList(target)).members;
      await expectSlice(
        target,
        length + { 'at-the-end': 0, 'past-the-end': 1, 'far-past-the-end': 100_000 }[id],
        10,
      );
    },
  }),
);

export const pageChecks: readonly Check[] = [
  {
    id: 'S8.page',
    title: 'size is the number of members, total is not less, and no id is there twice',
    place: page,
    ...everywhereBut(),
    run: async (target) => void expectPage(target, await ask(target)),
  },
  {
    id: 'S8.channel',
    title: 'Every member is one of the channel that was asked for',
    place: '/components/schemas/VpcMemberInfo/properties/vpc_channel_id',
    ...everywhereBut(),
    async run(target) {
      const exchange = await ask(target);
      const { members } = expectPage(target, exchange);
      const other = members.find(
        ({ vpc_channel_id: id }) => id !== undefined && id !== target.ids.vpc_channel_id,
      );
      if (other) fail(`member ${other.id} says that it is of the channel ${other.vpc_channel_id}`, exchange);
    },
  },
  ...sliceChecks,
  ...pastTheEnd,
  {
    id: 'S9.default-limit',
    title: 'Without limit there are 20 members on a page',
    place: `${limitAt}/schema/default`,
    ...notOnMock,
    async run(target) {
      const { length } = (await wholeList(target)).members;
      await expectSlice(target, 0, 20, 'offset=0');
      if (length <= 20)
        throw new NotCheckable(`the channel has ${length} members, which fit on one page anyway`);
    },
  },
  {
    id: 'S9.default-offset',
    title: 'Without offset the list begins at its first member',
    place: `${offsetAt}/schema/default`,
    ...notOnMock,
    run: (target) => expectSlice(target, 0, 2, 'limit=2'),
  },
  {
    id: 'S9.most',
    title: 'limit=500 gives 500 members',
    place: `${limitAt}/schema/maximum`,
    ...notOnMock,
    async run(target) {
      const { length } = (await wholeList(target)).members;
      if (length < 500) throw new NotCheckable(`the channel has ${length} members`);
      await expectSlice(target, 1, 500);
    },
  },
  {
    id: 'S9.walk',
    title: 'Pages one after another make up the whole list, and all have the same total',
    place: page,
    ...notOnMock,
    async run(target) {
      const { length } = (await wholeList(target)).members;
      // A long list is walked at its two ends, to ask as little as can be.
      const step = 7;
      const starts = [0, 7, 14, Math.max(0, length - 14), Math.max(0, length - 7)];
      for (const offset of new Set(starts)) if (offset <= length) await expectSlice(target, offset, step);
    },
  },
  {
    id: 'S9.order',
    title: 'The same page asked for again has the same members in the same order: offset relies on it',
    place: offsetAt,
    ...notOnMock,
    async run(target) {
      const query = 'limit=20&offset=0';
      const [first, again] = [await target.send({ query }), await target.send({ query })];
      if (isDeepStrictEqual(first.body, again.body)) return;
      await expectStill(target);
      expectSamePage(again, expectPage(target, again), expectPage(target, first), 'the same request before');
    },
  },
];
