import { memberFields } from '../../generated/member-fields.js';
import type { VpcMemberInfo } from '../types.js';

const groups = [
  { member_group_name: 'web', member_group_id: 'c1ce135c705c4066853a0460b318fe16' },
  { member_group_name: 'app', member_group_id: '8f2d5a0e6b9147d3a4c1e7f093b852d6' },
  { member_group_name: '', member_group_id: '' },
] as const;
const healthStates = ['healthy', 'unhealthy', 'unknown', null] as const;
/** So that a field which the service adds is in the members of the fake, with the example of the description. */
const examples = Object.fromEntries(
  Object.entries(memberFields).map(([name, { example }]) => [name, example]),
);
const firstCreated = Date.UTC(2024, 6, 25, 9, 29, 38);

/** `count` members, all distinct and the same ones in every run: `ecs-web-0`, `ecs-app-1`, `ecs-2`, `ecs-web-3` ... */
export function exampleMembers(count: number, vpc_channel_id: string): VpcMemberInfo[] {
  return Array.from({ length: count }, (_, index) => {
    const group = groups[index % groups.length] ?? groups[0];
    return {
      ...examples,
      host: `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
      weight: 1 + (index % 100),
      ecs_id: `dfe1f776-dd07-4ec0-912f-${hex(index, 12)}`,
      ecs_name: ['ecs', group.member_group_name, index].filter((part) => part !== '').join('-'),
      id: `be63c6260a1043888187${hex(index, 12)}`,
      status: index % 5 === 4 ? 2 : 1,
      vpc_channel_id,
      create_time: new Date(firstCreated + index * 1000).toISOString().replace('.000', ''),
      is_backup: index % 10 === 9,
      ...group,
      port: 8080,
      health_status: healthStates[index % healthStates.length] ?? null,
    };
  });
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
