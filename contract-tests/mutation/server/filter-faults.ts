/** NAME, GROUP, EXACT: mistakes about which members match. */

import type { VpcMemberInfo, VpcMemberPage } from '../../../src/types.js';
import { rangeOf } from '../../suite/validators/expected-page.js';
import type { FaultyRequest, ServerFault } from './server-fault.js';

type Matches = (value: string, wanted: string) => boolean;

/** A name that is compared otherwise. The other filters are left as they are, for requests that have none of them. */
function names(name: string, words: string, matches: Matches): ServerFault {
  return compared(`NAME.${name}`, words, 'name', 'ecs_name', matches);
}

function compared(
  id: string,
  words: string,
  parameter: string,
  field: 'ecs_name' | 'member_group_name' | 'member_group_id',
  matches: Matches,
): ServerFault {
  return {
    id,
    words,
    page(page, { asked: { query }, members }) {
      const wanted = query.get(parameter);
      if (!wanted || query.has('precise_search')) return page;
      return cut(
        members.filter((member) => matches(member[field] ?? '', wanted)),
        query,
      );
    },
  };
}

function cut(matching: readonly VpcMemberInfo[], query: URLSearchParams): VpcMemberPage {
  const { limit, offset } = rangeOf(String(query));
  const members = matching.slice(offset, offset + limit);
  return { total: matching.length, size: members.length, members };
}

function without(id: string, words: string, ...parameters: string[]): ServerFault {
  return {
    id,
    words,
    request({ query }) {
      for (const parameter of parameters) query.delete(parameter);
    },
  };
}

function rewritten(id: string, words: string, change: (name: string) => string): ServerFault {
  return {
    id,
    words,
    request({ query }: FaultyRequest) {
      const name = query.get('name');
      if (name) query.set('name', change(name));
    },
  };
}

/** As SQL has it: `%` for any text, `_` for any character. */
function like(value: string, wanted: string): boolean {
  const literal = wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(literal.replaceAll('%', '.*').replaceAll('_', '.'), 'us').test(value);
}

/** As if the name were a regular expression. */
function expression(value: string, wanted: string): boolean {
  try {
    return new RegExp(wanted, 'u').test(value);
  } catch {
    return false;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export const filterFaults: readonly ServerFault[] = [
  without('NAME.ignored', 'name is ignored', 'name'),
  names('whole', 'name matches whole names alone', (value, wanted) => value === wanted),
  names('start', 'name matches at the start alone', (value, wanted) => value.startsWith(wanted)),
  names('end', 'name matches at the end alone', (value, wanted) => value.endsWith(wanted)),
  names('capitals', 'capitals do not matter in a name', (value, wanted) => {
    return value.toLowerCase().includes(wanted.toLowerCase());
  }),
  names('inverted', 'name gives what does not match', (value, wanted) => !value.includes(wanted)),
  names('like', 'signs in a name stand for any text', like),
  names('expression', 'a name is taken for a regular expression', expression),
  names('words', 'the words of a name are searched for one by one', (value, wanted) => {
    return wanted.split(/\s+/).every((word) => value.includes(word));
  }),
  {
    id: 'NAME.host',
    words: 'name is looked for in the address as well',
    page(page, { asked: { query }, members }) {
      const wanted = query.get('name');
      if (!wanted || query.has('precise_search')) return page;
      return cut(
        members.filter(({ ecs_name = '', host = '' }) => `${ecs_name} ${host}`.includes(wanted)),
        query,
      );
    },
  },
  rewritten('NAME.decoded-twice', 'a name is decoded twice', decoded),
  rewritten('NAME.plus-kept', 'a space in a name is taken for a plus sign', (name) =>
    name.replaceAll(' ', '+'),
  ),
  rewritten('NAME.trimmed', 'a name is cut at a space', (name) => name.split(' ')[0] ?? name),
  rewritten('NAME.ascii', 'of a name only ASCII counts', (name) => name.replace(/[^ -~]/g, '')),
  rewritten('NAME.cut', 'of a name only the first 5 characters count', (name) => name.slice(0, 5)),
  {
    id: 'NAME.after-the-page',
    words: 'the filter applies to the page, not to the list',
    page(page, { asked: { query }, members }) {
      const name = query.get('name');
      if (!name) return page;
      const found = cut(members, query).members.filter(({ ecs_name = '' }) => ecs_name.includes(name));
      return { total: members.length, size: found.length, members: found };
    },
  },
  {
    id: 'NAME.none-is-404',
    words: 'a name that nothing has is a 404',
    answer(answer, { asked: { query } }) {
      if (answer.status !== 200 || !query.has('name') || (answer.body as VpcMemberPage).total > 0) return;
      answer.status = 404;
      answer.body = { error_code: 'APIG.3023', error_msg: 'There is no such member.' };
    },
  },
  {
    id: 'NAME.empty-matches-nothing',
    words: 'an empty name matches nothing',
    page: (page, { asked: { query } }) =>
      query.get('name') === '' ? { total: 0, size: 0, members: [] } : page,
  },
  without('GROUP.name-ignored', 'member_group_name is ignored', 'member_group_name'),
  without('GROUP.id-ignored', 'member_group_id is ignored', 'member_group_id'),
  compared(
    'GROUP.name-whole',
    'member_group_name matches whole names alone',
    'member_group_name',
    'member_group_name',
    (value, wanted) => value === wanted,
  ),
  compared(
    'GROUP.id-part',
    'member_group_id matches a part of an id',
    'member_group_id',
    'member_group_id',
    (value, wanted) => wanted.includes(value.slice(0, 4)),
  ),
  compared(
    'GROUP.name-of-server',
    'member_group_name is looked for in the name of the server',
    'member_group_name',
    'ecs_name',
    (value, wanted) => value.includes(wanted),
  ),
  {
    id: 'GROUP.either',
    words: 'a member need match one of two filters only',
    page(page, { asked: { query }, members }) {
      const [name, group] = [query.get('name'), query.get('member_group_name')];
      if (!name || !group || query.has('precise_search')) return page;
      const matching = members.filter(({ ecs_name = '', member_group_name = '' }) => {
        return ecs_name.includes(name) || member_group_name.includes(group);
      });
      return cut(matching, query);
    },
  },
  {
    id: 'GROUP.first-alone',
    words: 'of two filters the second one is ignored',
    request: ({ query }) => query.has('name') && query.delete('member_group_name'),
  },
  without('EXACT.ignored', 'precise_search is ignored', 'precise_search'),
  {
    id: 'EXACT.always',
    words: 'precise_search makes every name exact',
    request: ({ query }) =>
      query.has('precise_search') && query.set('precise_search', 'name,member_group_name'),
  },
  {
    id: 'EXACT.first-alone',
    words: 'of precise_search only the first name counts',
    request({ query }) {
      const [first] = query.get('precise_search')?.split(',') ?? [];
      if (first) query.set('precise_search', first);
    },
  },
  {
    id: 'EXACT.swapped',
    words: 'precise_search is about the other name',
    request({ query }) {
      const other = { name: 'member_group_name', member_group_name: 'name' }[
        query.get('precise_search') ?? ''
      ];
      if (other) query.set('precise_search', other);
    },
  },
];
