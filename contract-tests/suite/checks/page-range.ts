/** The part of S8 that every wrong page or count breaks too, so that it needs the checks of those. */
import type { Check } from '../check.js';
import { rangeOf } from '../validators/expected-page.js';
import { countChecks, expectOfEach, isCount, type Rule } from './counts.js';
import { pageChecks } from './pages.js';
import { everywhereBut, onStatic } from './target-kinds.js';

/** The page has min(limit, total - offset) members. Requests with invalid parameters have no page range. */
const fillsItsRange: Rule = ({ total, members }, { call: { query } }) => {
  const { limit, offset } = rangeOf(query);
  if (!isCount(total) || !(limit >= 1) || !(limit <= 500) || !(offset >= 0)) return undefined;
  const expected = Math.min(limit, Math.max(0, total - offset));
  if (members.length === expected) return undefined;
  return `there are ${members.length} members: with total ${total}, offset ${offset} and limit ${limit}, ${expected} are expected`;
};

export const pageRangeCheck: Check = {
  id: 'S8.range',
  title: 'A page has as many members as total leaves after offset, at most limit',
  pointer: '/components/schemas/VpcMemberPage',
  ...everywhereBut({ mock: onStatic }),
  needs: [...pageChecks, ...countChecks],
  run: (target) => expectOfEach(target, fillsItsRange),
};
