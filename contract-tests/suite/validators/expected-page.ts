/** What a page must hold when the members of the channel are known: the contract as a model, in a few lines. */
import type { ReadMember } from './read-page.js';

/** The members of the page that a query asks for, and how many match in all. */
export function expectedPage(
  members: readonly ReadMember[],
  query = '',
): { total: number; members: readonly ReadMember[] } {
  const asked = new URLSearchParams(query);
  const exact = (asked.get('precise_search') ?? '').split(',');
  const has = (value: unknown, parameter: string, whole = exact.includes(parameter)) => {
    const wanted = asked.get(parameter) ?? '';
    const text = typeof value === 'string' ? value : '';
    return wanted === '' || (whole ? text === wanted : text.includes(wanted));
  };
  const matching = members.filter(
    (member) =>
      has(member.ecs_name, 'name') &&
      has(member.member_group_name, 'member_group_name') &&
      has(member.member_group_id, 'member_group_id', true),
  );
  const { limit, offset } = rangeOf(query);
  return { total: matching.length, members: matching.slice(offset, offset + limit) };
}

export interface PageRange {
  limit: number;
  offset: number;
}

/** The range that a query asks for, with the documented defaults. */
export function rangeOf(query = ''): PageRange {
  const asked = new URLSearchParams(query);
  return { limit: Number(asked.get('limit') ?? 20), offset: Number(asked.get('offset') ?? 0) };
}
