import type { VpcMemberInfo } from '../../../src/types.js';
import type { FaultyAnswer, ServerFault } from '../server/server-fault.js';

export type Page = { size: unknown; total: unknown; members: unknown[] } & Record<string, unknown>;
export type Member = VpcMemberInfo & Record<string, unknown>;

/**
 * Changes each page but those that make up the whole list: a mistake that all answers share would be the truth about
 * that server. `change` gets the body, may change it in place, and may return another one.
 */
export function onPages(
  id: string,
  words: string,
  change: (page: Page, answer: FaultyAnswer) => unknown,
): ServerFault {
  return {
    id,
    words,
    answer(answer, { asked: { query } }) {
      if (answer.status !== 200 || query.get('limit') === '500') return;
      const changed = change(answer.body as Page, answer);
      if (changed !== undefined) answer.body = changed;
    },
  };
}

/** Changes the first member of each page that `has` what is to be changed. */
export function onMembers(
  id: string,
  words: string,
  change: (member: Member) => unknown,
  has: (member: Member) => boolean = () => true,
): ServerFault {
  return onPages(id, words, ({ members }) => {
    const index = members.findIndex((member) => has(member as Member));
    if (index === -1) return;
    const changed = change(members[index] as Member);
    if (changed !== undefined) members[index] = changed;
  });
}

/** Changes every error. */
export function onErrors(
  id: string,
  words: string,
  change: (body: Record<string, unknown>, answer: FaultyAnswer) => unknown,
): ServerFault {
  return {
    id,
    words,
    answer(answer) {
      // The answer to a HEAD has no body to change.
      if (answer.status < 400 || answer.body === '') return;
      const changed = change(answer.body as Record<string, unknown>, answer);
      if (changed !== undefined) answer.body = changed;
    },
  };
}
