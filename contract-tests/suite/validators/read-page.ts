/** Reads a page leniently, so that flaws that the checks S4 report do not hide others. */
import { NotCheckable } from '../check.js';
import { isNode } from './document.js';

/** A member as received: only the id is certain to be there. */
export type ReadMember = Readonly<Record<string, unknown>> & { readonly id: string };

/** A page in which every member has an id. */
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

/** The counts and the list of a body; undefined when the body has no list. */
export function listIn(body: unknown): ListedPage | undefined {
  if (!isNode(body) || !Array.isArray(body.members)) return undefined;
  return { size: readCount(body.size), total: readCount(body.total), members: body.members };
}

/** `"25"` as 25: S4 reports the wrong type, and the checks of pages still compare the value. */
function readCount(value: unknown): unknown {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

/** @throws {NotCheckable} when the members have no ids; it names the check of the reason */
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
