/** S8, and of S9 what holds for every page: judged over all pages that the checks have seen. */
import { isDeepStrictEqual } from 'node:util';
import type { Check } from '../check.js';
import type { RecordedResponse, Target } from '../target.js';
import { isNode } from '../validators/document.js';
import { rangeOf } from '../validators/expected-page.js';
import { pageInvariants } from '../validators/page-invariants.js';
import { type ListedPage, listIn } from '../validators/read-page.js';
import { sendEach } from './responses.js';
import { pagesSeen } from './seen.js';
import { failEach, type Problem } from './send.js';
import { everywhereBut, onStatic } from './target-kinds.js';
import { expectStill, wholeList } from './whole-list.js';

const pointer = '/components/schemas/VpcMemberPage';

/** What is wrong with a list, in words; undefined when nothing is. Counts that are no numbers are for S4 to find. */
type Rule = (list: ListedPage, response: RecordedResponse, target: Target) => string | undefined;

async function expectOfEach(target: Target, rule: Rule): Promise<void> {
  await sendEach(target);
  failEach(problemsOf(target, rule));
}

function problemsOf(target: Target, rule: Rule): Problem[] {
  return pagesSeen(target).flatMap((response) => {
    const list = listIn(response.body);
    const message = list && rule(list, response, target);
    return message === undefined ? [] : [{ flaw: 'one', message, response }];
  });
}

const isCount = (value: unknown): value is number => typeof value === 'number';

const withinAPage: readonly [id: keyof typeof pageInvariants, title: string][] = [
  ['size', 'size is the number of members on the page'],
  ['total', 'total is not less than the members on the page'],
  ['ids', 'No id is on a page twice'],
];

/** As many members as `total` leaves after `offset`, `limit` at most; a parameter that is wrong has no range. */
const fillsItsSpan: Rule = ({ total, members }, { call: { query } }) => {
  const { limit, offset } = rangeOf(query);
  if (!isCount(total) || !(limit >= 1) || !(limit <= 500) || !(offset >= 0)) return undefined;
  const due = Math.min(limit, Math.max(0, total - offset));
  if (members.length === due) return undefined;
  return `there are ${members.length} members: of ${total} in all, from offset ${offset} with limit ${limit}, ${due} are due`;
};

const ofTheChannel: Rule = ({ members }, _, { ids: { vpc_channel_id } }) => {
  const other = members.find(
    (member) =>
      isNode(member) && typeof member.vpc_channel_id === 'string' && member.vpc_channel_id !== vpc_channel_id,
  );
  return isNode(other)
    ? `member ${other.id} says that it is of the channel ${other.vpc_channel_id}`
    : undefined;
};

/** What a filter leaves is for the checks of filters. */
async function expectTotals(target: Target): Promise<void> {
  await sendEach(target);
  const { members } = await wholeList(target);
  const problems = problemsOf(target, ({ total }, { call: { query } }) => {
    if (/name|group/i.test(query ?? '')) return undefined;
    const due = members.length;
    return isCount(total) && total !== due
      ? `total is ${total}; by the whole list it should be ${due}`
      : undefined;
  });
  if (problems.length > 0) await expectStill(target);
  failEach(problems);
}

/** Each member of each page against the same member of the whole list. */
async function expectSameMembers(target: Target): Promise<void> {
  await sendEach(target);
  const byId = new Map((await wholeList(target)).members.map((member) => [member.id, member]));
  const problems = pagesSeen(target).flatMap((response) =>
    (listIn(response.body)?.members ?? []).flatMap((member): Problem[] => {
      const due = isNode(member) ? byId.get(String(member.id)) : undefined;
      if (!isNode(member) || !due || isDeepStrictEqual(member, due)) return [];
      return Object.keys({ ...due, ...member })
        .filter((field) => !isDeepStrictEqual(member[field], due[field]))
        .map((field) => {
          const [is, was] = [member[field], due[field]].map((value) => JSON.stringify(value) ?? 'missing');
          return {
            flaw: field,
            message: `${field} of ${due.id} is ${is}; in the whole list ${was}`,
            response,
          };
        });
    }),
  );
  if (problems.length > 0) await expectStill(target);
  failEach(problems);
}

export const sameTotal: Check = {
  id: 'S9.total',
  title: 'total is the same on every page that has no filter: the number of all members',
  pointer: `${pointer}/properties/total`,
  ...everywhereBut({ mock: onStatic }),
  run: expectTotals,
};

/** They look at what the others have seen, so they come last. */
export const countChecks: readonly Check[] = [
  ...withinAPage.map(
    ([id, title]): Check => ({
      id: `S8.${id}`,
      title,
      pointer: id === 'ids' ? `${pointer}/properties/members` : `${pointer}/properties/${id}`,
      ...everywhereBut(),
      run: (target) => expectOfEach(target, pageInvariants[id]),
    }),
  ),
  {
    id: 'S8.range',
    title: 'A page has as many members as total leaves after offset, and limit at most',
    pointer,
    ...everywhereBut({ mock: onStatic }),
    run: (target) => expectOfEach(target, fillsItsSpan),
  },
  {
    id: 'S8.channel',
    title: 'Every member is one of the channel that was asked for',
    pointer: '/components/schemas/VpcMemberInfo/properties/vpc_channel_id',
    ...everywhereBut(),
    run: (target) => expectOfEach(target, ofTheChannel),
  },
  sameTotal,
  {
    id: 'S9.same-member',
    title: 'A member is the same on every page that it is on',
    pointer: '/components/schemas/VpcMemberInfo',
    ...everywhereBut({ mock: onStatic }),
    run: expectSameMembers,
  },
];
