/** What holds for every page, whatever the channel has. Counts that are no numbers are for the schema to find. */
import { isNode } from './document.js';
import type { ListedPage } from './read-page.js';

/** What in a page contradicts itself, by what is wrong: in words, or undefined. */
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
