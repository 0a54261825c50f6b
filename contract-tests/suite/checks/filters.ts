/** S9: what a filter gives is what is in the whole list. */
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

/** The filtered list is that part of the whole list, in its order; a long one as far as its first page goes. */
async function expectFiltered(
  target: Target,
  { field, source = field, from, query, matches }: Filter,
): Promise<void> {
  const { members } = await wholeList(target);
  const value = members.map((member) => textOf(member, source)).find(Boolean);
  if (!value) throw new Skipped(`no member has ${source}`);
  const wanted = from(value);
  const due = members.filter((member) => matches(textOf(member, field), wanted));
  const loosely = members.filter((member) =>
    matches(textOf(member, field).toLowerCase(), wanted.toLowerCase()),
  );
  await expectFound(target, `${query(wanted)}&limit=${limit}`, due, loosely);
}

/** What is found is what is due; or, on a live server, what would be if capitals did not matter: that is unpublished. */
async function expectFound(
  target: Target,
  query: string,
  due: readonly ReadMember[],
  loosely: readonly ReadMember[],
): Promise<void> {
  const response = await sendOnce(target, { query });
  const page = readPage(target, response);
  if (sameIds(page.members, due.slice(0, limit))) return;
  if (target.kind === 'server' && sameIds(page.members, loosely.slice(0, limit))) return;
  await expectStill(target);
  const [found, expected] = [page.members, due].map((list) =>
    list
      .slice(0, 5)
      .map(({ id }) => id)
      .join(', '),
  );
  fail(
    `${page.members.length} members came (${found}), but in the whole list ${due.length} match (${expected})`,
    response,
  );
}

function sameIds(found: readonly ReadMember[], due: readonly ReadMember[]): boolean {
  return found.length === due.length && found.every(({ id }, index) => id === due[index]?.id);
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

/** The first filter of a field is the plain search, which the others of that field rely on. */
const ruleChecks = filters.map((filter) => {
  const basis = plain.get(filter.field);
  const check = filterCheck(filter, ...(basis ? [basis] : []));
  if (!basis) plain.set(filter.field, check);
  return check;
});

/** What whoever uses a filter relies on. */
export const filterNeeds: readonly Check[] = [...sliceNeeds, sameTotal, ...plain.values()];

/** So does whoever searches for what is not there. */
export const noMatch: Check = {
  id: 'S9.filter-nothing',
  title: 'A name that nothing has gives an empty page with total 0',
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
    title: 'Of two filters, a member has to pass both',
    pointer: '/components/parameters/MemberGroupName',
    ...everywhereBut({ mock: onStatic }),
    needs: filterNeeds,
    async run(target) {
      const { members } = await wholeList(target);
      const both = members.find(({ ecs_name, member_group_name }) => ecs_name && member_group_name);
      if (!both) throw new Skipped('no member has a name and a group');
      // A beginning that many names share, so that either filter leaves out what the other one does not.
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
    title: 'A filter applies before the page is cut: offset and total count what matches',
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
      const [is, due] = [page, all].map(
        ({ total, members: [one, other] }, at) => `${(at ? other : one)?.id} of ${total}`,
      );
      fail(`it has ${is}, not ${due}`, response);
    },
  },
];
