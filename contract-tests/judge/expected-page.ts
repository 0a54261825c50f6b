/** What a page must hold when the members of the channel are known: the contract as a model, in a few lines. */
import type { VpcMemberInfo, VpcMemberPage } from '../../src/types.js';

/** The parameters of a query that choose a page. */
export function expectedPage(members: readonly VpcMemberInfo[], query: string): VpcMemberPage {
  const asked = new URLSearchParams(query);
  const exact = (asked.get('precise_search') ?? '').split(',');
  const has = (value: string | undefined, parameter: string, whole = exact.includes(parameter)) => {
    const wanted = asked.get(parameter) ?? '';
    return wanted === '' || (whole ? value === wanted : (value ?? '').includes(wanted));
  };
  const matching = members.filter(
    (member) =>
      has(member.ecs_name, 'name') &&
      has(member.member_group_name, 'member_group_name') &&
      has(member.member_group_id, 'member_group_id', true),
  );
  const { limit, offset } = spanOf(query);
  const page = matching.slice(offset, offset + limit);
  return { total: matching.length, size: page.length, members: page };
}

/** The span that a query asks for, with the documented defaults. */
export function spanOf(query = ''): { limit: number; offset: number } {
  const asked = new URLSearchParams(query);
  return { limit: Number(asked.get('limit') ?? 20), offset: Number(asked.get('offset') ?? 0) };
}
