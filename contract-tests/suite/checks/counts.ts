/** S8, and the part of S9 that holds for every page: validated on all pages of the run. */
import { isDeepStrictEqual } from 'node:util';
import type { Check } from '../check.js';
import type { RecordedResponse, Target } from '../target.js';
import { isNode } from '../validators/document.js';
import { pageInvariants } from '../validators/page-invariants.js';
import { type ListedPage, listIn } from '../validators/read-page.js';
import { sendEach } from './responses.js';
import { pagesSeen } from './seen.js';
import { failEach, type Problem } from './send.js';
import { everywhereBut, onStatic } from './target-kinds.js';
import { expectStill, wholeList } from './whole-list.js';

const pointer = '/components/schemas/VpcMemberPage';

/** Returns a message when a list breaks the rule. Counts that are not numbers are left to S4. */
export type Rule = (list: ListedPage, response: RecordedResponse, target: Target) => string | undefined;

export async function expectOfEach(target: Target, rule: Rule): Promise<void> {
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

export const isCount = (value: unknown): value is number => typeof value === 'number';

const withinAPage: readonly [id: keyof typeof pageInvariants, title: string][] = [
  ['size', 'size is the number of members on the page'],
  ['total', 'total is at least the number of members on the page'],
  ['ids', 'No id occurs twice on a page'],
];

const ofTheChannel: Rule = ({ members }, _, { ids: { vpc_channel_id } }) => {
  const other = members.find(
    (member) =>
      isNode(member) && typeof member.vpc_channel_id === 'string' && member.vpc_channel_id !== vpc_channel_id,
  );
  return isNode(other) ? `member ${other.id} has the vpc_channel_id ${other.vpc_channel_id}` : undefined;
};

/** Skips requests with a filter: the checks of filters compare their totals. */
async function expectTotals(target: Target): Promise<void> {
  await sendEach(target);
  const { members } = await wholeList(target);
  const problems = problemsOf(target, ({ total }, { call: { query } }) => {
    if (/name|group/i.test(query ?? '')) return undefined;
    const expected = members.length;
    return isCount(total) && total !== expected
      ? `total is ${total}, expected ${expected} as in the whole list`
      : undefined;
  });
  if (problems.length > 0) await expectStill(target);
  failEach(problems);
}

/** Compares each member of each page with the same member in the whole list. */
async function expectSameMembers(target: Target): Promise<void> {
  await sendEach(target);
  const byId = new Map((await wholeList(target)).members.map((member) => [member.id, member]));
  const problems = pagesSeen(target).flatMap((response) =>
    (listIn(response.body)?.members ?? []).flatMap((member): Problem[] => {
      const expected = isNode(member) ? byId.get(String(member.id)) : undefined;
      if (!isNode(member) || !expected || isDeepStrictEqual(member, expected)) return [];
      return Object.keys({ ...expected, ...member })
        .filter((field) => !isDeepStrictEqual(member[field], expected[field]))
        .map((field) => {
          const [received, inList] = [member[field], expected[field]].map(
            (value) => JSON.stringify(value) ?? 'missing',
          );
          return {
            flaw: field,
            message: `${field} of ${expected.id} is ${received}; in the whole list it is ${inList}`,
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
  title: 'total is the same on every page without a filter: the number of all members',
  pointer: `${pointer}/properties/total`,
  ...everywhereBut({ mock: onStatic }),
  run: expectTotals,
};

/** They validate the responses of earlier checks, so they come last. */
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
    id: 'S8.channel',
    title: 'Every member belongs to the requested channel',
    pointer: '/components/schemas/VpcMemberInfo/properties/vpc_channel_id',
    ...everywhereBut(),
    run: (target) => expectOfEach(target, ofTheChannel),
  },
  sameTotal,
  {
    id: 'S9.same-member',
    title: 'A member has the same values on every page',
    pointer: '/components/schemas/VpcMemberInfo',
    ...everywhereBut({ mock: onStatic }),
    run: expectSameMembers,
  },
];
