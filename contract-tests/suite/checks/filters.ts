/** S9: a filter returns the matching members of the whole list. */
import { type Check, Skipped } from '../check.js';
import type { Target } from '../target.js';
import type { ReadMember } from '../validators/read-page.js';
import { sameTotal } from './counts.js';
import { readPage } from './expectations.js';
import { type Filter, filters, inner, textOf, whole } from './filter-rules.js';
import { sliceNeeds } from './pages.js';
import { expectStatus, fail, sendOnce } from './send.js';
import { everywhereBut, onStatic } from './target-kinds.js';
import { expectStill, wholeList } from './whole-list.js';

const limit = 100;

/** Compares the first filtered page with the matching members of the whole list, in order. */
async function expectFiltered(
  target: Target,
  { field, source = field, from, query, matches }: Filter,
): Promise<void> {
  const { members } = await wholeList(target);
  const value = members.map((member) => textOf(member, source)).find(Boolean);
  if (!value) throw new Skipped(`no member has ${source}`);
  const wanted = from(value);
  const expected = members.filter((member) => matches(textOf(member, field), wanted));
  const loosely = members.filter((member) =>
    matches(textOf(member, field).toLowerCase(), wanted.toLowerCase()),
  );
  await expectFound(target, `${query(wanted)}&limit=${limit}`, expected, loosely);
}

/** Expects these members. A live server may ignore case, because case sensitivity is not published. */
async function expectFound(
  target: Target,
  query: string,
  expected: readonly ReadMember[],
  loosely: readonly ReadMember[],
): Promise<void> {
  const response = await sendOnce(target, { query });
  const page = readPage(target, response);
  if (sameIds(page.members, expected.slice(0, limit))) return;
  if (target.kind === 'server' && sameIds(page.members, loosely.slice(0, limit))) return;
  await expectStill(target);
  const [found, wanted] = [page.members, expected].map((list) =>
    list
      .slice(0, 5)
      .map(({ id }) => id)
      .join(', '),
  );
  fail(
    `received ${page.members.length} members (${found}), but ${expected.length} in the whole list match (${wanted})`,
    response,
  );
}

function sameIds(found: readonly ReadMember[], expected: readonly ReadMember[]): boolean {
  return found.length === expected.length && found.every(({ id }, index) => id === expected[index]?.id);
}

function filterCheck(filter: Filter, ...needs: readonly Check[]): Check {
  return {
    id: `S9.filter-${filter.id}`,
    title: filter.title,
    pointer: `/components/parameters/${filter.id.includes('precise') ? 'PreciseSearch' : filter.field === 'ecs_name' ? 'Name' : 'MemberGroupName'}`,
    ...everywhereBut({ mock: onStatic }),
    needs: [...sliceNeeds, ...needs],
    run: (target) => expectFiltered(target, filter),
  };
}

const plain = new Map<Filter['field'], Check>();

/** The first filter of a field is the plain search, which the other filters of the field need. */
const ruleChecks = filters.map((filter) => {
  const basis = plain.get(filter.field);
  const check = filterCheck(filter, ...(basis ? [basis] : []));
  if (!basis) plain.set(filter.field, check);
  return check;
});

/** What every check with a filter needs. */
export const filterNeeds: readonly Check[] = [...sliceNeeds, sameTotal, ...plain.values()];

/** What every check of a search without a match needs. */
export const noMatch: Check = {
  id: 'S9.filter-nothing',
  title: 'A name without a match returns an empty page with total 0',
  pointer: '/components/parameters/Name',
  ...everywhereBut({ mock: onStatic }),
  needs: filterNeeds,
  async run(target) {
    const response = await sendOnce(target, { query: 'name=nothing-is-called-so' });
    expectStatus(response, 200);
    const { total, members } = readPage(target, response);
    if (members.length > 0) fail(`there are ${members.length} members`, response);
    if (total !== 0) fail(`total is ${total}`, response);
  },
};

export const filterChecks: readonly Check[] = [
  ...ruleChecks,
  {
    id: 'S9.filter-two',
    title: 'With two filters, a member has to match both',
    pointer: '/components/parameters/MemberGroupName',
    ...everywhereBut({ mock: onStatic }),
    needs: filterNeeds,
    async run(target) {
      const { members } = await wholeList(target);
      const both = members.find(({ ecs_name, member_group_name }) => ecs_name && member_group_name);
      if (!both) throw new Skipped('no member has a name and a group');
      // The beginning that many names share, so that each filter excludes members that the other includes.
      const name = textOf(both, 'ecs_name').slice(0, 3);
      const group = inner(textOf(both, 'member_group_name'));
      const passing = (change: (text: string) => string) => (member: ReadMember) =>
        change(textOf(member, 'ecs_name')).includes(change(name)) &&
        change(textOf(member, 'member_group_name')).includes(change(group));
      await expectFound(
        target,
        `name=${encodeURIComponent(name)}&member_group_name=${encodeURIComponent(group)}&limit=${limit}`,
        members.filter(passing(whole)),
        members.filter(passing((text) => text.toLowerCase())),
      );
    },
  },
  noMatch,
  {
    id: 'S9.filter-then-page',
    title: 'A filter applies before pagination: offset and total count matching members',
    pointer: '/components/parameters/Offset',
    ...everywhereBut({ mock: onStatic }),
    needs: filterNeeds,
    async run(target) {
      const { members } = await wholeList(target);
      const wanted = inner(members.map((member) => textOf(member, 'ecs_name')).find(Boolean) ?? '');
      const query = `name=${encodeURIComponent(wanted)}`;
      const all = readPage(target, await sendOnce(target, { query: `${query}&limit=${limit}` }));
      if (!wanted || all.members.length < 2)
        throw new Skipped('fewer than two members have a name in common');
      const response = await sendOnce(target, { query: `${query}&limit=1&offset=1` });
      const page = readPage(target, response);
      if (page.total === all.total && page.members[0]?.id === all.members[1]?.id) return;
      await expectStill(target);
      const [received, expected] = [page, all].map(
        ({ total, members: [one, other] }, at) => `${(at ? other : one)?.id} of ${total}`,
      );
      fail(`the page starts with ${received}, expected ${expected}`, response);
    },
  },
];
