/** Reads of a page what can be read, whatever else is wrong with it: that is for the checks S4 to say. */
import { NotCheckable } from '../check.js';
import { isNode } from './document.js';

/** A member as it came: of its fields, only the id is known to be there. */
export type ReadMember = Readonly<Record<string, unknown>> & { readonly id: string };

/** A page whose members can be told apart. */
export interface ReadPage {
  size: unknown;
  total: unknown;
  members: readonly ReadMember[];
}

/** A page whose list may hold anything. */
export interface ListedPage {
  size: unknown;
  total: unknown;
  members: readonly unknown[];
}

/** The counts and the list of a body; undefined when there is no list. */
export function listIn(body: unknown): ListedPage | undefined {
  if (!isNode(body) || !Array.isArray(body.members)) return undefined;
  return { size: body.size, total: body.total, members: body.members };
}

/** @throws {NotCheckable} when the members of a body cannot be told apart, with the check that is about the reason */
export function pageIn(body: unknown): ReadPage {
  const list = listIn(body);
  if (!list) {
    const there = isNode(body) && body.members !== undefined;
    throw new NotCheckable(
      there ? 'S4.VpcMemberPage.members' : 'S4.VpcMemberPage',
      'the page has no list of members',
    );
  }
  const { members } = list;
  if (members.every(isMember)) return { ...list, members };
  const noText = members.every((member) => isNode(member) && member.id !== undefined);
  throw new NotCheckable(noText ? 'S4.VpcMemberInfo.id' : 'S4.VpcMemberInfo', 'the members have no ids');
}

function isMember(member: unknown): member is ReadMember {
  return isNode(member) && typeof member.id === 'string';
}
