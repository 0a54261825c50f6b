import type { VpcMemberInfo } from '../../types.js';
import { textOf } from '../printable.js';

/** A change of the list between two listings, and the value of an ndjson event. */
export type Change =
  | { type: 'added' | 'removed'; member: VpcMemberInfo }
  | { type: 'changed'; member: VpcMemberInfo; changes: FieldChanges };

/** By the name of the field; a field that is absent or null counts as null. */
export type FieldChanges = Readonly<Record<string, { from: unknown; to: unknown }>>;

/** The members by their id, in the order of the list. */
export type Members = ReadonlyMap<string, VpcMemberInfo>;

/**
 * Compares two listings. The order of the members does not count.
 *
 * @param complete whether `listed` is known to have all members. If not, a member that is absent from `listed` is not
 *   removed: the next complete listing decides.
 */
export function diff(
  before: Members,
  listed: readonly VpcMemberInfo[],
  complete: boolean,
): { changes: Change[]; members: Members } {
  const members = new Map(listed.map((member) => [member.id, member]));
  const changes: Change[] = [];
  for (const member of members.values()) {
    const old = before.get(member.id);
    const fields = old && fieldChanges(old, member);
    if (!fields) changes.push({ type: 'added', member });
    else if (Object.keys(fields).length > 0) changes.push({ type: 'changed', member, changes: fields });
  }
  for (const [id, member] of before) {
    if (members.has(id)) continue;
    if (complete) changes.push({ type: 'removed', member });
    else members.set(id, member);
  }
  return { changes, members };
}

/** Fields that the description does not have are compared as well. */
function fieldChanges(old: VpcMemberInfo, member: VpcMemberInfo): FieldChanges {
  const [from, to] = [new Map(Object.entries(old)), new Map(Object.entries(member))];
  const names = new Set([...to.keys(), ...from.keys()]);
  return Object.fromEntries(
    [...names]
      .map((name) => [name, { from: from.get(name) ?? null, to: to.get(name) ?? null }] as const)
      .filter(([, { from, to }]) => !isSame(from, to)),
  );
}

function isSame(from: unknown, to: unknown): boolean {
  return from === to || (typeof from === 'object' && typeof to === 'object' && textOf(from) === textOf(to));
}
