/** A model of the endpoint: the expected page when the members of the channel are known. */
import type { ReadMember } from './read-page.js';

/** The expected members and total of the page for a query. */
export function expectedPage(
  members: readonly ReadMember[],
  query = '',
): { total: number; members: readonly ReadMember[] } {
  const parameters = new URLSearchParams(query);
  const exact = (parameters.get('precise_search') ?? '').split(',');
  const has = (value: unknown, parameter: string, whole = exact.includes(parameter)) => {
    const wanted = parameters.get(parameter) ?? '';
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

/** The page range of a query, with the documented defaults. */
export function rangeOf(query = ''): PageRange {
  const parameters = new URLSearchParams(query);
  return { limit: Number(parameters.get('limit') ?? 20), offset: Number(parameters.get('offset') ?? 0) };
}
