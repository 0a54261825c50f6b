/** Each filter as a predicate, which the checks apply to the whole list. */
import type { ReadMember } from '../validators/read-page.js';

type TextField = 'ecs_name' | 'member_group_name' | 'member_group_id';

/** A text field of a member; empty if absent. */
export function textOf(member: ReadMember, field: TextField | 'host'): string {
  const { [field]: value } = member;
  return typeof value === 'string' ? value : '';
}

export interface Filter {
  id: string;
  title: string;
  field: TextField;
  /** The field that the value comes from, if it is not `field`. */
  source?: TextField | 'host';
  /** Makes the value to search for from the field of a member. */
  from(value: string): string;
  query(value: string): string;
  matches(value: string, wanted: string): boolean;
}

const contains = (value: string, wanted: string) => value.includes(wanted);
const equals = (value: string, wanted: string) => value === wanted;
export const whole = (value: string): string => value;
/** A name without its first and last character, so that only a search for a part finds it. */
export const inner = (value: string): string => [...value].slice(1, -1).join('') || value;

function filter(parameter: string, field: TextField): Pick<Filter, 'field' | 'query'> {
  return { field, query: (value) => `${parameter}=${encodeURIComponent(value)}` };
}

export const filters: readonly Filter[] = [
  {
    id: 'name-part',
    title: 'name matches a part of ecs_name',
    ...filter('name', 'ecs_name'),
    from: inner,
    matches: contains,
  },
  {
    id: 'name-whole',
    title: 'name matches the whole ecs_name too',
    ...filter('name', 'ecs_name'),
    from: whole,
    matches: contains,
  },
  {
    id: 'name-not-host',
    title: 'name searches ecs_name, not host',
    ...filter('name', 'ecs_name'),
    source: 'host',
    from: whole,
    matches: contains,
  },
  {
    id: 'name-precise',
    title: 'With precise_search=name, name matches the whole ecs_name only',
    field: 'ecs_name',
    query: (value) => `name=${encodeURIComponent(value)}&precise_search=name`,
    from: whole,
    matches: equals,
  },
  {
    id: 'name-precise-part',
    title: 'With precise_search=name, a part of a name matches only a name that is equal to it',
    field: 'ecs_name',
    query: (value) => `name=${encodeURIComponent(value)}&precise_search=name`,
    from: inner,
    matches: equals,
  },
  {
    id: 'group-part',
    title: 'member_group_name matches a part of the group name',
    ...filter('member_group_name', 'member_group_name'),
    from: inner,
    matches: contains,
  },
  {
    id: 'group-precise',
    title: 'With precise_search=member_group_name, member_group_name matches the whole group name only',
    field: 'member_group_name',
    query: (value) => `member_group_name=${encodeURIComponent(value)}&precise_search=member_group_name`,
    from: whole,
    matches: equals,
  },
  {
    id: 'precise-of-the-other',
    title: 'With precise_search=member_group_name, name still matches a part',
    field: 'ecs_name',
    query: (value) => `name=${encodeURIComponent(value)}&precise_search=member_group_name`,
    from: inner,
    matches: contains,
  },
  {
    id: 'group-id',
    title: 'member_group_id returns the members of the group',
    ...filter('member_group_id', 'member_group_id'),
    from: whole,
    matches: equals,
  },
];
