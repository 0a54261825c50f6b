/** AEA, AER, AEE, EAS: members added, removed, all removed, in another order. The counts are unchanged, or match the change. */
import type { ServerFault } from '../server/server-fault.js';
import { type Member, onPages, type Page } from './response-mutant.js';

const fits: Readonly<Record<string, (page: Page, more: number) => void>> = {
  plain: () => {},
  'size-fits': (page) => {
    page.size = page.members.length;
  },
  'all-fits': (page, more) => {
    page.size = page.members.length;
    page.total = (page.total as number) + more;
  },
};

/** The same change with unchanged counts, with a matching `size`, and with matching `size` and `total`. */
function counted(
  operator: string,
  name: string,
  label: string,
  change: (members: Member[]) => unknown[],
): ServerFault[] {
  return Object.entries(fits).map(([how, fit]) =>
    onPages(`${operator}.${name}-${how}`, `${label} (${how.replaceAll('-', ' ')})`, (page) => {
      const before = page.members.length;
      if (before === 0) return;
      page.members = change(page.members as Member[]);
      fit(page, page.members.length - before);
    }),
  );
}

function reordered(name: string, label: string, change: (members: Member[]) => Member[]): ServerFault {
  return onPages(`EAS.${name}`, label, (page) => {
    page.members = change(page.members as Member[]);
  });
}

export const listMutants: readonly ServerFault[] = [
  ...counted('AEA', 'twice', 'a member is listed twice', (members) => [...members, members[0]]),
  ...counted('AEA', 'foreign', 'a member of another list is listed', (members) => [
    ...members,
    { id: 'of-another-list' },
  ]),
  ...counted('AEA', 'text', 'a string is among the members', (members) => [...members, 'member']),
  ...counted('AEA', 'null', 'a null is among the members', (members) => [...members, null]),
  ...counted('AEA', 'list', 'an array is among the members', (members) => [...members, []]),
  ...counted('AER', 'first', 'the first member is missing', ([_, ...rest]) => rest),
  ...counted('AER', 'middle', 'a member in the middle is missing', (members) => {
    return members.filter((_, index) => index !== members.length >> 1);
  }),
  ...counted('AER', 'last', 'the last member is missing', (members) => members.slice(0, -1)),
  ...counted('AEE', 'all', 'there are no members', () => []),
  ...counted('AEE', 'replaced', 'a member is replaced by another', ([_, ...rest]) => [
    { id: 'of-another-list' },
    ...rest,
  ]),
  ...counted('AEE', 'copied', 'a member is replaced by its neighbour', ([first, second, ...rest]) => {
    return second ? [second, second, ...rest] : [first];
  }),
  reordered('first-two', 'the first two members are swapped', ([one, other, ...rest]) => {
    return one && other ? [other, one, ...rest] : [one, other].filter((member) => member !== undefined);
  }),
  reordered('reverse', 'the members are reversed', (members) => members.toReversed()),
  reordered('turned', 'the first member comes last', ([first, ...rest]) => (first ? [...rest, first] : [])),
];
