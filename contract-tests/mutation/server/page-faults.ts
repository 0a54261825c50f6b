/** PAGE, COUNT, ORDER: mistakes about which members are on a page, how they are counted, and in which order they come. */

import { pageOf } from '../../../src/testing/fake-page.js';
import type { VpcMemberInfo, VpcMemberPage } from '../../../src/types.js';
import { rangeOf } from '../../suite/validators/expected-page.js';
import type { ServerFault, Situation } from './server-fault.js';

interface PageRange {
  limit: number;
  offset: number;
}

/** The page of another range than the one that was asked for. */
function range(
  name: string,
  words: string,
  change: (asked: PageRange, total: number) => Partial<PageRange>,
): ServerFault {
  return {
    id: `PAGE.${name}`,
    words,
    page({ total }, situation) {
      const asked = rangeOf(String(situation.asked.query));
      return slice(situation, { ...asked, ...change(asked, total) });
    },
  };
}

function slice({ asked, members }: Situation, { limit, offset }: PageRange): VpcMemberPage {
  const every = new URLSearchParams(asked.query);
  every.delete('limit');
  every.delete('offset');
  const matching = everyMatching(members, every);
  const page = matching.slice(Math.max(0, offset), Math.max(0, offset) + Math.max(0, limit));
  return { total: matching.length, size: page.length, members: page };
}

function everyMatching(members: readonly VpcMemberInfo[], filters: URLSearchParams): VpcMemberInfo[] {
  return [0, 500].flatMap((offset) => {
    const query = new URLSearchParams([...filters, ['limit', '500'], ['offset', String(offset)]]);
    return pageOf(members, query).members;
  });
}

function counted(
  name: string,
  words: string,
  count: (page: VpcMemberPage, situation: Situation) => object,
): ServerFault {
  return { id: `COUNT.${name}`, words, page: (page, situation) => ({ ...page, ...count(page, situation) }) };
}

function ordered(
  name: string,
  words: string,
  order: (members: readonly VpcMemberInfo[], situation: Situation) => VpcMemberInfo[],
): ServerFault {
  return {
    id: `ORDER.${name}`,
    words,
    page: (page, situation) => ({ ...page, members: order(page.members, situation) }),
  };
}

/** What a page past the end gets. */
function pastTheEnd(name: string, words: string, status: number, error_code: string): ServerFault {
  return {
    id: `PAGE.past-the-end-${name}`,
    words,
    answer(answer, { asked }) {
      const page = answer.body as VpcMemberPage;
      if (answer.status !== 200 || page.size > 0 || rangeOf(String(asked.query)).offset === 0) return;
      answer.status = status;
      answer.body = { error_code, error_msg: 'There is no such page.' };
    },
  };
}

export const pageFaults: readonly ServerFault[] = [
  range('offset-ignored', 'offset is ignored', () => ({ offset: 0 })),
  range('offset-plus-1', 'offset leaves out one more', ({ offset }) => ({
    offset: offset > 0 ? offset + 1 : 0,
  })),
  range('offset-minus-1', 'offset leaves out one less', ({ offset }) => ({ offset: offset - 1 })),
  range('offset-is-page', 'offset counts pages from 0', ({ offset, limit }) => ({ offset: offset * limit })),
  range('offset-is-page-1', 'offset counts pages from 1', ({ offset, limit }) => ({
    offset: (offset - 1) * limit,
  })),
  range('offset-rounded', 'offset is rounded down to whole pages', ({ offset, limit }) => ({
    offset: offset - (offset % limit),
  })),
  range('offset-capped', 'offset beyond 100 is taken for 100', ({ offset }) => ({
    offset: Math.min(offset, 100),
  })),
  range('limit-ignored', 'limit is ignored', () => ({ limit: 20 })),
  range('limit-plus-1', 'there is one more on a page', ({ limit }) => ({ limit: limit + 1 })),
  range('limit-minus-1', 'there is one less on a page', ({ limit }) => ({ limit: limit - 1 })),
  range('limit-capped-100', 'there are at most 100 on a page', ({ limit }) => ({
    limit: Math.min(limit, 100),
  })),
  range('limit-capped-499', 'there are at most 499 on a page', ({ limit }) => ({
    limit: Math.min(limit, 499),
  })),
  range('limit-is-end', 'limit is where the page ends', ({ limit, offset }) => ({ limit: limit - offset })),
  range('swapped', 'limit and offset are taken for each other', ({ limit, offset }) => ({
    limit: offset,
    offset: limit,
  })),
  range('overlap', 'a page begins with the last member of the one before', ({ limit, offset }) => {
    return offset >= limit ? { offset: offset - 1 } : {};
  }),
  range('last-lost', 'the last member is never given', ({ limit, offset }, total) => ({
    limit: Math.min(limit, total - 1 - offset),
  })),
  range('rest-lost', 'a page that is not full is empty', ({ limit, offset }, total) => ({
    limit: offset + limit > total ? 0 : limit,
  })),
  range('wraps', 'past the end the list begins anew', ({ offset }, total) => ({
    offset: total ? offset % total : 0,
  })),
  range('sticks', 'past the end the last page is given again', ({ limit, offset }, total) => ({
    offset: offset >= total ? total - limit : offset,
  })),
  pastTheEnd('404', 'a page past the end is a 404', 404, 'APIG.3023'),
  pastTheEnd('400', 'a page past the end is a 400', 400, 'APIG.2012'),
  {
    id: 'PAGE.default-limit-10',
    words: 'without limit there are 10 on a page',
    request: ({ query }) => query.has('limit') || query.set('limit', '10'),
  },
  {
    id: 'PAGE.default-limit-500',
    words: 'without limit there are 500 on a page',
    request: ({ query }) => query.has('limit') || query.set('limit', '500'),
  },
  {
    id: 'PAGE.default-offset-20',
    words: 'without offset the first 20 members are left out',
    request: ({ query }) => query.has('offset') || query.set('offset', '20'),
  },
  {
    id: 'PAGE.default-offset-1',
    words: 'without offset the first member is left out',
    request: ({ query }) => query.has('offset') || query.set('offset', '1'),
  },
  counted('total-is-size', 'total counts the members on the page', ({ size }) => ({ total: size })),
  counted('total-is-seen', 'total counts the members so far', ({ size }, { asked }) => ({
    total: rangeOf(String(asked.query)).offset + size,
  })),
  counted('total-unfiltered', 'total counts what does not match, too', (_, { members }) => ({
    total: members.length,
  })),
  counted('total-plus-1', 'total counts one more', ({ total }) => ({ total: total + 1 })),
  counted('total-minus-1', 'total counts one less', ({ total }) => ({ total: Math.max(0, total - 1) })),
  counted('total-in-pages', 'total counts pages', ({ total }, { asked }) => ({
    total: Math.ceil(total / rangeOf(String(asked.query)).limit),
  })),
  counted('total-capped', 'total is never above 100', ({ total }) => ({ total: Math.min(total, 100) })),
  counted('total-grows', 'total grows with every request', ({ total }, { index }) => ({
    total: total + index,
  })),
  counted('size-is-limit', 'size is what was asked for', (_, { asked }) => ({
    size: rangeOf(String(asked.query)).limit,
  })),
  counted('size-is-total', 'size counts all members', ({ total }) => ({ size: Math.min(total, 500) })),
  counted('size-past-end', 'size is 1 on an empty page', ({ size }) => ({ size: Math.max(1, size) })),
  ordered('unstable', 'the order is another one in every request', (members, { index }) => {
    const turn = members.length > 0 ? index % members.length : 0;
    return [...members.slice(turn), ...members.slice(0, turn)];
  }),
  ordered('every-second', 'every second answer is in reverse', (members, { index }) => {
    return index % 2 === 0 ? [...members] : [...members].reverse();
  }),
  ordered('by-page', 'members are sorted page by page', (members) => {
    return [...members].sort((one, other) => (one.id < other.id ? -1 : 1));
  }),
  ordered('ties', 'two members change places from request to request', ([one, other, ...rest], { index }) => {
    if (!one || !other) return [one, other].filter((member) => member !== undefined);
    return index % 2 === 0 ? [one, other, ...rest] : [other, one, ...rest];
  }),
  ordered(
    'twice',
    'the first member of a page is there twice instead of the second',
    ([one, other, ...rest]) => {
      return one && other ? [one, one, ...rest] : [one, other].filter((member) => member !== undefined);
    },
  ),
];
