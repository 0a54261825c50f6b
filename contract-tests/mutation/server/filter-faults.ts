/** Faults of filters. NAME: `name`; GROUP: the group filters; EXACT: `precise_search`. */
import { faultsOf, onPage, pageFrom, param, type Row, where } from './patches.js';

const noMember = { status: 404, body: { error_code: 'APIG.3023', error_msg: 'There is no such member.' } };
const precise = /^(member_group_)?name(,(member_group_)?name)?$/;
const other: Readonly<Record<string, string>> = { name: 'member_group_name', member_group_name: 'name' };

const name = (matches: (value: string, wanted: string) => boolean) =>
  where('name', ({ ecs_name = '' }, wanted) => matches(ecs_name, wanted));

const filters: readonly Row[] = [
  ['NAME.ignored', 'name is ignored', param('name', /^/)],
  ['NAME.whole', 'name matches whole names only', name((value, wanted) => value === wanted)],
  ['NAME.start', 'name matches the start only', name((value, wanted) => value.startsWith(wanted))],
  ['NAME.end', 'name matches the end only', name((value, wanted) => value.endsWith(wanted))],
  [
    'NAME.capitals',
    'name is case-insensitive',
    name((value, wanted) => value.toLowerCase().includes(wanted.toLowerCase())),
  ],
  [
    'NAME.inverted',
    'name returns the members that do not match',
    name((value, wanted) => !value.includes(wanted)),
  ],
  ['NAME.like', 'name is a LIKE pattern of SQL', name(like)],
  ['NAME.expression', 'name is a regular expression', name(expression)],
  [
    'NAME.words',
    'name is split at spaces',
    name((value, wanted) => wanted.split(/\s+/).every((word) => value.includes(word))),
  ],
  [
    'NAME.host',
    'name matches the address as well',
    where('name', ({ ecs_name, host }, wanted) => `${ecs_name} ${host}`.includes(wanted)),
  ],
  ['NAME.decoded-twice', 'name is decoded twice', param('name', /^/, decoded)],
  ['NAME.plus-kept', 'a space in name becomes a plus sign', param('name', / /g, '+')],
  ['NAME.trimmed', 'name ends at the first space', param('name', / .*/s, '')],
  ['NAME.ascii', 'name loses all but ASCII', param('name', /[^ -~]+/g, '')],
  ['NAME.cut', 'name is cut to 5 characters', param('name', /(?<=^.{5}).+/s, '')],
  [
    'NAME.after-the-page',
    'the filter applies to the page instead of the list',
    {
      page(page, { received: { query }, range: { limit, offset }, members }) {
        const wanted = query.get('name');
        if (!wanted) return page;
        const found = members
          .slice(offset, offset + limit)
          .filter(({ ecs_name }) => ecs_name?.includes(wanted));
        return { total: members.length, size: found.length, members: found };
      },
    },
  ],
  [
    'NAME.none-is-404',
    'a name without a match is a 404',
    onPage(({ total }, { received: { query } }) => query.has('name') && total === 0, noMember),
  ],
  [
    'NAME.empty-matches-nothing',
    'an empty name matches nothing',
    { page: (page, { received: { query } }) => (query.get('name') === '' ? pageFrom([], 0, 0) : page) },
  ],

  ['GROUP.name-ignored', 'member_group_name is ignored', param('member_group_name', /^/)],
  ['GROUP.id-ignored', 'member_group_id is ignored', param('member_group_id', /^/)],
  [
    'GROUP.name-whole',
    'member_group_name matches whole names only',
    where('member_group_name', ({ member_group_name }, wanted) => member_group_name === wanted),
  ],
  [
    'GROUP.id-part',
    'member_group_id matches a part of an id',
    where('member_group_id', ({ member_group_id }, wanted) =>
      wanted.includes((member_group_id ?? '').slice(0, 4)),
    ),
  ],
  [
    'GROUP.name-of-server',
    'member_group_name matches the name of the server',
    where('member_group_name', ({ ecs_name = '' }, wanted) => ecs_name.includes(wanted)),
  ],
  [
    'GROUP.either',
    'a member matches by one of two filters',
    where('name', ({ ecs_name, member_group_name }, wanted, query) => {
      const group = query.get('member_group_name') || undefined;
      return Boolean(ecs_name?.includes(wanted) || (group && member_group_name?.includes(group)));
    }),
  ],
  [
    'GROUP.first-alone',
    'the second of two filters is ignored',
    {
      request: ({ query }) => {
        if (query.has('name')) query.delete('member_group_name');
      },
    },
  ],

  ['EXACT.ignored', 'precise_search is ignored', param('precise_search', precise)],
  [
    'EXACT.always',
    'precise_search makes every name exact',
    param('precise_search', /.+/s, 'name,member_group_name'),
  ],
  ['EXACT.first-alone', 'the second name in precise_search is ignored', param('precise_search', /,.*/s, '')],
  [
    'EXACT.swapped',
    'precise_search applies to the other name',
    param('precise_search', /^[a-z_]+$/, (value) => other[value] ?? value),
  ],
];

/** As in SQL: `%` is any text, `_` any character. */
function like(value: string, wanted: string): boolean {
  const literal = wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(literal.replaceAll('%', '.*').replaceAll('_', '.'), 'us').test(value);
}

function expression(value: string, wanted: string): boolean {
  try {
    return new RegExp(wanted, 'u').test(value);
  } catch {
    return false;
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export const filterFaults = faultsOf(filters);
