/** Faults of pages. PAGE: the range; COUNT: the counts; ORDER: the order. */
import type { VpcMemberInfo } from '../../../src/types.js';
import { defaultOf, faultsOf, field, limitIs, offsetIs, onPage, type Row, range } from './patches.js';
import type { FaultContext } from './server-fault.js';

const pages: readonly Row[] = [
  ['PAGE.offset-ignored', 'offset is ignored', offsetIs(() => 0)],
  ['PAGE.offset-plus-1', 'offset skips one more', offsetIs((offset) => offset && offset + 1)],
  ['PAGE.offset-minus-1', 'offset skips one less', offsetIs((offset) => offset - 1)],
  ['PAGE.offset-is-page', 'offset counts pages from 0', offsetIs((offset, limit) => offset * limit)],
  ['PAGE.offset-is-page-1', 'offset counts pages from 1', offsetIs((offset, limit) => (offset - 1) * limit)],
  [
    'PAGE.offset-rounded',
    'offset is rounded down to whole pages',
    offsetIs((offset, limit) => offset - (offset % limit)),
  ],
  ['PAGE.offset-capped', 'offset has a maximum of 100', offsetIs((offset) => Math.min(offset, 100))],
  ['PAGE.limit-ignored', 'limit is ignored', limitIs(() => 20)],
  ['PAGE.limit-plus-1', 'a page has one more', limitIs((limit) => limit + 1)],
  ['PAGE.limit-minus-1', 'a page has one less', limitIs((limit) => limit - 1)],
  ['PAGE.limit-capped-100', 'a page has at most 100', limitIs((limit) => Math.min(limit, 100))],
  ['PAGE.limit-capped-499', 'a page has at most 499', limitIs((limit) => Math.min(limit, 499))],
  ['PAGE.limit-is-end', 'limit is the end of the page', limitIs((limit, offset) => limit - offset)],
  ['PAGE.swapped', 'limit and offset are swapped', range((limit, offset) => [offset, limit])],
  [
    'PAGE.overlap',
    'pages overlap by one member',
    offsetIs((offset, limit) => (offset >= limit ? offset - 1 : offset)),
  ],
  [
    'PAGE.last-lost',
    'the last member is on no page',
    limitIs((limit, offset, total) => Math.min(limit, total - 1 - offset)),
  ],
  [
    'PAGE.rest-lost',
    'a page that is not full is empty',
    limitIs((limit, offset, total) => (offset + limit > total ? 0 : limit)),
  ],
  [
    'PAGE.wraps',
    'the list starts again past the end',
    offsetIs((offset, _, total) => total && offset % total),
  ],
  [
    'PAGE.sticks',
    'the last page is repeated past the end',
    offsetIs((offset, limit, total) => (offset >= total ? total - limit : offset)),
  ],
  ['PAGE.past-the-end-404', 'a page past the end is a 404', pastTheEnd(404, 'APIG.3023')],
  ['PAGE.past-the-end-400', 'a page past the end is a 400', pastTheEnd(400, 'APIG.2012')],
  ['PAGE.default-limit-10', 'the default of limit is 10', defaultOf('limit', '10')],
  ['PAGE.default-limit-500', 'the default of limit is 500', defaultOf('limit', '500')],
  ['PAGE.default-offset-20', 'the default of offset is 20', defaultOf('offset', '20')],
  ['PAGE.default-offset-1', 'the default of offset is 1', defaultOf('offset', '1')],

  ['COUNT.total-is-size', 'total counts the members on the page', field('total', ({ size }) => size)],
  [
    'COUNT.total-is-seen',
    'total counts the members so far',
    field('total', ({ size }, { range }) => range.offset + size),
  ],
  ['COUNT.total-unfiltered', 'total ignores the filters', field('total', (_, { members }) => members.length)],
  [
    'COUNT.total-in-pages',
    'total counts pages',
    field('total', ({ total }, { range }) => Math.ceil(total / range.limit)),
  ],
  ['COUNT.total-capped', 'total has a maximum of 100', field('total', ({ total }) => Math.min(total, 100))],
  [
    'COUNT.total-grows',
    'total grows with every request',
    field('total', ({ total }, { index }) => total + index),
  ],
  ['COUNT.size-is-limit', 'size is limit', field('size', (_, { range }) => range.limit)],
  ['COUNT.size-is-total', 'size counts all members', field('size', ({ total }) => Math.min(total, 500))],
  ['COUNT.size-past-end', 'size is 1 on an empty page', field('size', ({ size }) => Math.max(1, size))],

  [
    'ORDER.unstable',
    'every request rotates the order',
    order((members, { index }) => members.map((_, at) => members[(at + index) % members.length])),
  ],
  [
    'ORDER.every-second',
    'every second response is reversed',
    order((members, { index }) => (index % 2 ? members.toReversed() : members)),
  ],
  [
    'ORDER.by-page',
    'each page is sorted by itself',
    order((members) => members.toSorted((one, other) => (one.id < other.id ? -1 : 1))),
  ],
  [
    'ORDER.ties',
    'every second response swaps two members',
    order(([one, other, ...rest], { index }) =>
      other && index % 2 ? [other, one, ...rest] : [one, other, ...rest].filter(Boolean),
    ),
  ],
];

function order(change: (members: readonly VpcMemberInfo[], context: FaultContext) => readonly unknown[]) {
  return field('members', ({ members }, context) => change(members, context));
}

function pastTheEnd(status: number, error_code: string) {
  const body = { error_code, error_msg: 'There is no such page.' };
  return onPage(({ size }, { range: { offset } }) => size === 0 && offset > 0, { status, body });
}

export const pageFaults = faultsOf(pages);
