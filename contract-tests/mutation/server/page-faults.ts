/** Faults of pages. PAGE: the range; COUNT: the counts; ORDER: the order. */
import { defaultOf, faultsOf, fields, onPage, type Row, range } from './patches.js';

const twoTurned = <T>([one, other, ...rest]: readonly T[]): T[] =>
  other === undefined ? [one, ...rest].filter((each) => each !== undefined) : [other, one as T, ...rest];

const pages: readonly Row[] = [
  ['PAGE.offset-ignored', 'offset is ignored', range((limit) => [limit, 0])],
  ['PAGE.offset-plus-1', 'offset skips one more', range((limit, offset) => [limit, offset && offset + 1])],
  ['PAGE.offset-minus-1', 'offset skips one less', range((limit, offset) => [limit, offset - 1])],
  ['PAGE.offset-is-page', 'offset counts pages from 0', range((limit, offset) => [limit, offset * limit])],
  [
    'PAGE.offset-is-page-1',
    'offset counts pages from 1',
    range((limit, offset) => [limit, (offset - 1) * limit]),
  ],
  [
    'PAGE.offset-rounded',
    'offset is rounded down to whole pages',
    range((limit, offset) => [limit, offset - (offset % limit)]),
  ],
  [
    'PAGE.offset-capped',
    'offset has a maximum of 100',
    range((limit, offset) => [limit, Math.min(offset, 100)]),
  ],
  ['PAGE.limit-ignored', 'limit is ignored', range((_, offset) => [20, offset])],
  ['PAGE.limit-plus-1', 'a page has one more', range((limit, offset) => [limit + 1, offset])],
  ['PAGE.limit-minus-1', 'a page has one less', range((limit, offset) => [limit - 1, offset])],
  [
    'PAGE.limit-capped-100',
    'a page has at most 100',
    range((limit, offset) => [Math.min(limit, 100), offset]),
  ],
  [
    'PAGE.limit-capped-499',
    'a page has at most 499',
    range((limit, offset) => [Math.min(limit, 499), offset]),
  ],
  ['PAGE.limit-is-end', 'limit is the end of the page', range((limit, offset) => [limit - offset, offset])],
  ['PAGE.swapped', 'limit and offset are swapped', range((limit, offset) => [offset, limit])],
  [
    'PAGE.overlap',
    'a page starts with the last member of the previous page',
    range((limit, offset) => [limit, offset >= limit ? offset - 1 : offset]),
  ],
  [
    'PAGE.last-lost',
    'the last member is on no page',
    range((limit, offset, total) => [Math.min(limit, total - 1 - offset), offset]),
  ],
  [
    'PAGE.rest-lost',
    'a page that is not full is empty',
    range((limit, offset, total) => [offset + limit > total ? 0 : limit, offset]),
  ],
  [
    'PAGE.wraps',
    'the list starts again past the end',
    range((limit, offset, total) => [limit, total && offset % total]),
  ],
  [
    'PAGE.sticks',
    'the last page is repeated past the end',
    range((limit, offset, total) => [limit, offset >= total ? total - limit : offset]),
  ],
  ['PAGE.past-the-end-404', 'a page past the end is a 404', pastTheEnd(404, 'APIG.3023')],
  ['PAGE.past-the-end-400', 'a page past the end is a 400', pastTheEnd(400, 'APIG.2012')],
  ['PAGE.default-limit-10', 'the default of limit is 10', defaultOf('limit', '10')],
  ['PAGE.default-limit-500', 'the default of limit is 500', defaultOf('limit', '500')],
  ['PAGE.default-offset-20', 'the default of offset is 20', defaultOf('offset', '20')],
  ['PAGE.default-offset-1', 'the default of offset is 1', defaultOf('offset', '1')],

  ['COUNT.total-is-size', 'total counts the members on the page', fields(({ size }) => ({ total: size }))],
  [
    'COUNT.total-is-seen',
    'total counts the members so far',
    fields(({ size }, { range: { offset } }) => ({ total: offset + size })),
  ],
  [
    'COUNT.total-unfiltered',
    'total counts members that do not match',
    fields((_, { members }) => ({ total: members.length })),
  ],
  [
    'COUNT.total-in-pages',
    'total counts pages',
    fields(({ total }, { range: { limit } }) => ({ total: Math.ceil(total / limit) })),
  ],
  [
    'COUNT.total-capped',
    'total has a maximum of 100',
    fields(({ total }) => ({ total: Math.min(total, 100) })),
  ],
  [
    'COUNT.total-grows',
    'total grows with every request',
    fields(({ total }, { index }) => ({ total: total + index })),
  ],
  ['COUNT.size-is-limit', 'size is limit', fields((_, { range: { limit } }) => ({ size: limit }))],
  ['COUNT.size-is-total', 'size counts all members', fields(({ total }) => ({ size: Math.min(total, 500) }))],
  ['COUNT.size-past-end', 'size is 1 on an empty page', fields(({ size }) => ({ size: Math.max(1, size) }))],

  [
    'ORDER.unstable',
    'every request rotates the order',
    fields(({ members }, { index }) => {
      const start = index % Math.max(1, members.length);
      return { members: [...members.slice(start), ...members.slice(0, start)] };
    }),
  ],
  [
    'ORDER.every-second',
    'every second response is reversed',
    fields(({ members }, { index }) => ({ members: index % 2 ? members.toReversed() : members })),
  ],
  [
    'ORDER.by-page',
    'each page is sorted by itself',
    fields(({ members }) => ({ members: members.toSorted((one, other) => (one.id < other.id ? -1 : 1)) })),
  ],
  [
    'ORDER.ties',
    'every second response swaps two members',
    fields(({ members }, { index }) => ({ members: index % 2 ? twoTurned(members) : members })),
  ],
];

function pastTheEnd(status: number, error_code: string) {
  const body = { error_code, error_msg: 'There is no such page.' };
  return onPage(({ size }, { range: { offset } }) => size === 0 && offset > 0, { status, body });
}

export const pageFaults = faultsOf(pages);
