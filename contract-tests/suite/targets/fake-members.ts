/** The members of the fake: more than fit on the largest page, with values that servers often handle wrongly. */
import { createFakeMembersApi } from '../../../src/testing/index.js';
import type { VpcMemberInfo } from '../../../src/types.js';

/** Names that break under a wrong encoding or matching, by the mistake that they reveal. */
export const difficultNames: Readonly<Record<string, string>> = {
  // A server that decodes twice would read `aAb`.
  percent: 'a%41b',
  plus: 'a+b',
  space: 'a b',
  ampersand: 'a&b=c',
  hash: 'a#b?c/d',
  quotes: `it's "quoted"`,
  chinese: '网站-02',
  emoji: '🦊',
  'capital-letters': 'WEB',
};

const longest = { host: 'h'.repeat(255), ecs_id: 'e'.repeat(255), ecs_name: '网'.repeat(64) };

/** Members with rare values, or without fields that most members have. */
const unusual: VpcMemberInfo[] = [
  { id: 'only-an-id' },
  { id: 'no-weight', weight: 0, port: 0, status: 2, is_backup: true },
  { id: 'longest', ...longest, weight: 10_000, port: 65_535 },
  { id: 'east', create_time: '2024-07-25T17:29:38+08:00', health_status: null },
  { id: 'nanoseconds', create_time: '2024-07-25T09:29:38.419897855Z', health_status: 'unknown' },
  { id: 'group-named-like-a-part', member_group_name: 'web-old', member_group_id: 'c1ce' },
  { id: 'name-of-a-part', ecs_name: 'ecs-web' },
  ...Object.entries(difficultNames).map(([id, ecs_name]) => ({ id: `name-${id}`, ecs_name })),
];

/** In the order in which the fake lists them. The unusual members are on the first page. */
export function fakeMembers(): VpcMemberInfo[] {
  const { members } = createFakeMembersApi({ members: 520 - unusual.length });
  return [...members.slice(0, 5), ...unusual, ...members.slice(5)];
}
