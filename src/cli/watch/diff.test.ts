import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../../seed.fixtures.js';
import type { VpcMemberInfo } from '../../types.js';
import { diff, type Members } from './diff.js';

const a: VpcMemberInfo = { id: 'a', host: '10.0.0.1', port: 80, status: 1 };
const b: VpcMemberInfo = { id: 'b', host: '10.0.0.2', port: 80, status: 1 };
const c: VpcMemberInfo = { id: 'c', host: '10.0.0.3', port: 80, status: 1 };

function by(members: VpcMemberInfo[]): Members {
  return new Map(members.map((member) => [member.id, member]));
}

const changesOf = (before: VpcMemberInfo[], listed: VpcMemberInfo[], complete = true) =>
  diff(by(before), listed, complete).changes;

describe('the changes between two listings', () => {
  test('are every member at first', () => {
    expect(changesOf([], [a, b])).toEqual([
      { type: 'added', member: a },
      { type: 'added', member: b },
    ]);
  });

  test('are members that were added, changed and removed', () => {
    const changed: VpcMemberInfo = { ...a, status: 2, weight: 5 };
    expect(changesOf([a, b], [c, changed])).toEqual([
      { type: 'added', member: c },
      {
        type: 'changed',
        member: changed,
        changes: { status: { from: 1, to: 2 }, weight: { from: null, to: 5 } },
      },
      { type: 'removed', member: b },
    ]);
  });

  test('are none when the order differs, or null stands for an absent field', () => {
    expect(changesOf([a, b], [{ ...b, health_status: null }, a])).toEqual([]);
  });

  test('include fields that the description does not have, and nested values', () => {
    const [from, to] = [{ zones: ['x'] }, { zones: ['x', 'y'] }];
    expect(changesOf([{ ...a, ...from }], [{ ...a, ...from }])).toEqual([]);
    expect(changesOf([{ ...a, ...from }], [{ ...a, ...to }])).toMatchObject([
      { changes: { zones: { from: ['x'], to: ['x', 'y'] } } },
    ]);
  });

  test('tell a number from its digits, and a field named like a property of every object', () => {
    const hostile = JSON.parse('{"id":"a","host":"10.0.0.1","port":"80","status":1,"__proto__":1}');
    expect(JSON.stringify(changesOf([a], [hostile]))).toContain(
      '"changes":{"port":{"from":80,"to":"80"},"__proto__":{"from":null,"to":1}}',
    );
  });
});

describe('an incomplete listing', () => {
  test('removes no member, but adds and changes members', () => {
    const changed: VpcMemberInfo = { ...b, status: 2 };
    const { changes, members } = diff(by([a, b]), [changed, c], false);
    expect(changes.map(({ type, member }) => [type, member.id])).toEqual([
      ['changed', 'b'],
      ['added', 'c'],
    ]);
    expect(members).toEqual(by([changed, c, a]));
  });

  test('leaves the removal to the next complete listing', () => {
    const { members } = diff(by([a, b]), [b], false);
    expect(diff(members, [b], true).changes).toEqual([{ type: 'removed', member: a }]);
  });
});

const someMembers = fc
  .uniqueArray(
    fc.record(
      { id: fc.constantFrom(...'abcdef'), status: fc.constantFrom(1, 2), weight: fc.nat(2) },
      { requiredKeys: ['id'] },
    ),
    { selector: ({ id }) => id },
  )
  .map((members) => members as VpcMemberInfo[]);

describe(`with any two listings (seed ${seed})`, () => {
  test('the changes lead from the one to the other', () => {
    const leads = fc.property(someMembers, someMembers, (before, after) => {
      const members = new Map(by(before));
      for (const change of changesOf(before, after)) {
        const { id } = change.member;
        expect(members.has(id)).toBe(change.type !== 'added');
        if (change.type === 'removed') members.delete(id);
        else members.set(id, change.member);
      }
      expect(members).toEqual(by(after));
    });
    fc.assert(leads, { seed });
  });

  test('a listing has no changes against itself', () => {
    fc.assert(
      fc.property(someMembers, (members) => expect(changesOf(members, members)).toEqual([])),
      { seed },
    );
  });

  test('an incomplete listing in between neither adds nor loses a change of a member', () => {
    const holds = fc.property(someMembers, someMembers, fc.func(fc.boolean()), (before, after, isListed) => {
      const part = after.filter(({ id }) => isListed(id));
      const first = diff(by(before), part, false);
      const second = diff(first.members, after, true);
      const ids = ({ changes }: typeof first) => changes.map(({ type, member }) => `${type} ${member.id}`);
      expect([...ids(first), ...ids(second)].sort()).toEqual(ids(diff(by(before), after, true)).sort());
      expect(second.members).toEqual(by(after));
    });
    fc.assert(holds, { seed });
  });
});
