/** Rules of every page, for any channel. Counts that are not numbers are left to the checks S4. */
import { isNode } from './document.js';
import type { ListedPage } from './read-page.js';

/** Each function returns a message when the page contradicts itself, or undefined. */
export const pageInvariants: Readonly<
  Record<'size' | 'total' | 'ids', (page: ListedPage) => string | undefined>
> = {
  size: ({ size, members: { length } }) =>
    typeof size === 'number' && size !== length
      ? `size is ${size}, but there are ${length} members`
      : undefined,
  total: ({ total, members: { length } }) =>
    typeof total === 'number' && total < length
      ? `total is ${total}, but there are ${length} members`
      : undefined,
  ids({ members }) {
    const ids = members.flatMap((member) => (isNode(member) && member.id !== undefined ? [member.id] : []));
    const twice = ids.find((id, index) => ids.indexOf(id) < index);
    return twice === undefined ? undefined : `two members have the id ${twice}`;
  },
};
