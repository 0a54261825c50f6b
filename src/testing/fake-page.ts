import { query as rules } from '../../generated/operation.js';
import type { VpcMemberInfo, VpcMemberPage } from '../types.js';

const defaultLimit = 20;

/** The page for a query. Out-of-range values are replaced as the service documents it. */
export function pageOf(members: readonly VpcMemberInfo[], query: URLSearchParams): VpcMemberPage {
  const matching = members.filter((member) => matches(member, query));
  const limit = Number(query.get('limit') ?? defaultLimit);
  const offset = Math.max(0, Number(query.get('offset') ?? 0));
  const length = limit <= 0 ? defaultLimit : Math.min(limit, rules.limit.maximum);
  const page = matching.slice(offset, offset + length);
  return { total: matching.length, size: page.length, members: page };
}

/** Whether a member passes every filter; an empty value is no filter. */
function matches(member: VpcMemberInfo, query: URLSearchParams): boolean {
  const precise = query.get('precise_search')?.split(',') ?? [];
  const passes = (parameter: string, value: string | null = '', exact = precise.includes(parameter)) => {
    const wanted = query.get(parameter);
    return !wanted || (exact ? value === wanted : Boolean(value?.includes(wanted)));
  };
  return (
    passes('name', member.ecs_name) &&
    passes('member_group_name', member.member_group_name) &&
    passes('member_group_id', member.member_group_id, true)
  );
}
