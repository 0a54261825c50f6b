import type { VpcMemberInfo } from '../../../src/types.js';
import type { FaultyResponse, ServerFault } from '../server/server-fault.js';

export type Page = { size: unknown; total: unknown; members: unknown[] } & Record<string, unknown>;
export type Member = VpcMemberInfo & Record<string, unknown>;

/**
 * Changes each page but those that make up the whole list: a mistake in all responses would be the truth about
 * that server. `change` gets the body, and may change it in place or return another one.
 */
export function onPages(
  id: string,
  label: string,
  change: (page: Page, response: FaultyResponse) => unknown,
): ServerFault {
  return {
    id,
    label,
    response(response, { received: { query } }) {
      if (response.status !== 200 || query.get('limit') === '500') return;
      const changed = change(response.body as Page, response);
      if (changed !== undefined) response.body = changed;
    },
  };
}

/** Changes the first member of each page that `has` what is to be changed. */
export function onMembers(
  id: string,
  label: string,
  change: (member: Member) => unknown,
  has: (member: Member) => boolean = () => true,
): ServerFault {
  return onPages(id, label, ({ members }) => {
    const index = members.findIndex((member) => has(member as Member));
    if (index === -1) return;
    const changed = change(members[index] as Member);
    if (changed !== undefined) members[index] = changed;
  });
}

/** Changes every error. */
export function onErrors(
  id: string,
  label: string,
  change: (body: Record<string, unknown>, response: FaultyResponse) => unknown,
): ServerFault {
  return {
    id,
    label,
    response(response) {
      // The response to a HEAD has no body to change.
      if (response.status < 400 || response.body === '') return;
      const changed = change(response.body as Record<string, unknown>, response);
      if (changed !== undefined) response.body = changed;
    },
  };
}
