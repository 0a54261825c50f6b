/** What each filter gives, as a rule that the whole list can be held against. */
import type { ReadMember } from '../validators/read-page.js';

type TextField = 'ecs_name' | 'member_group_name' | 'member_group_id';

/** A text of a member, empty where it has none. */
export function textOf(member: ReadMember, field: TextField | 'host'): string {
  const { [field]: value } = member;
  return typeof value === 'string' ? value : '';
}

export interface Filter {
  id: string;
  title: string;
  field: TextField;
  /** Where the value to search for comes from, when it is not the field. */
  source?: TextField | 'host';
  /** The value to search for, from a member that has one. */
  from(value: string): string;
  query(value: string): string;
  matches(value: string, wanted: string): boolean;
}

const contains = (value: string, wanted: string) => value.includes(wanted);
const equals = (value: string, wanted: string) => value === wanted;
export const whole = (value: string): string => value;
/** The inner part of a name: what is cut off must not matter. */
export const inner = (value: string): string => [...value].slice(1, -1).join('') || value;

function filter(parameter: string, field: TextField): Pick<Filter, 'field' | 'query'> {
  return { field, query: (value) => `${parameter}=${encodeURIComponent(value)}` };
}

export const filters: readonly Filter[] = [
  {
    id: 'name-part',
    title: 'name matches a part of the name',
    ...filter('name', 'ecs_name'),
    from: inner,
    matches: contains,
  },
  {
    id: 'name-whole',
    title: 'name matches the whole name too',
    ...filter('name', 'ecs_name'),
    from: whole,
    matches: contains,
  },
  {
    id: 'name-not-host',
    title: 'name is looked for in the name, and not in the address',
    ...filter('name', 'ecs_name'),
    source: 'host',
    from: whole,
    matches: contains,
  },
  {
    id: 'name-precise',
    title: 'With precise_search=name, name matches the whole name alone',
    field: 'ecs_name',
    query: (value) => `name=${encodeURIComponent(value)}&precise_search=name`,
    from: whole,
    matches: equals,
  },
  {
    id: 'name-precise-part',
    title: 'With precise_search=name, a part of a name matches nothing but a name that is equal to it',
    field: 'ecs_name',
    query: (value) => `name=${encodeURIComponent(value)}&precise_search=name`,
    from: inner,
    matches: equals,
  },
  {
    id: 'group-part',
    title: 'member_group_name matches a part of the name',
    ...filter('member_group_name', 'member_group_name'),
    from: inner,
    matches: contains,
  },
  {
    id: 'group-precise',
    title: 'With precise_search=member_group_name, member_group_name matches the whole name alone',
    field: 'member_group_name',
    query: (value) => `member_group_name=${encodeURIComponent(value)}&precise_search=member_group_name`,
    from: whole,
    matches: equals,
  },
  {
    id: 'precise-of-the-other',
    title: 'precise_search=member_group_name leaves name a search for a part',
    field: 'ecs_name',
    query: (value) => `name=${encodeURIComponent(value)}&precise_search=member_group_name`,
    from: inner,
    matches: contains,
  },
  {
    id: 'group-id',
    title: 'member_group_id gives the members of that group',
    ...filter('member_group_id', 'member_group_id'),
    from: whole,
    matches: equals,
  },
];
