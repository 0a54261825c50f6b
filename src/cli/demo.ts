import { token } from '../credentials/token.js';
import { createFakeMembersApi } from '../testing/fake-members-api.js';
import type { VpcMemberInfo } from '../types.js';
import type { ListArguments } from './arguments.js';
import type { Target } from './target.js';
import { UsageError } from './usage-error.js';

const web = { member_group_name: 'web', member_group_id: 'c1ce135c705c4066853a0460b318fe16' };
const ecs = { weight: 10, status: 1, is_backup: false, port: 8080, ...web } as const;

/** Cloud servers and plain addresses, available and unavailable, with and without a health check. */
const members: VpcMemberInfo[] = [
  {
    ...ecs,
    host: '192.168.0.11',
    ecs_id: 'dfe1f776-dd07-4ec0-912f-47525679d76a',
    ecs_name: 'ecs-web-01',
    id: 'be63c6260a1043888187f84af39c9f0e',
    create_time: '2024-03-11T02:14:07Z',
    health_status: 'healthy',
  },
  {
    ...ecs,
    host: '192.168.0.12',
    ecs_id: '5c1bfb1f-7f0d-4f6e-8f61-2c5b7e0d9a34',
    ecs_name: 'ecs-web-02',
    id: '1f6a8f0d2c7b4e5f9a3d6c8b7e0f1a2b',
    create_time: '2024-03-11T02:14:09Z',
    health_status: 'unhealthy',
  },
  {
    ...ecs,
    host: '192.168.0.13',
    ecs_id: '0b8e3a57-94cd-4d0b-b1f5-6a7c2e9d8f10',
    ecs_name: '订单服务-01',
    id: '7d3e9b1c5a8f4260b4c7d2e1f6a9038c',
    create_time: '2024-05-20T08:31:55Z',
    health_status: 'healthy',
  },
  {
    ...ecs,
    host: '192.168.0.14',
    status: 2,
    ecs_id: 'e4d2c1b0-6f5a-4b3c-9d8e-7f6a5b4c3d2e',
    ecs_name: '订单服务-02（维护）',
    id: '3b5d7f90a1c24e68b0d2f4a6c8e0135a',
    create_time: '2024-05-20T08:32:01Z',
    health_status: 'unknown',
  },
  {
    ...ecs,
    host: '192.168.0.21',
    weight: 1,
    is_backup: true,
    ecs_id: '91a3b5c7-d9e1-4f02-8436-587a9cbedf01',
    ecs_name: 'ecs-standby',
    id: 'c0ffee11aa5b4c2d8e7f90123456789a',
    create_time: '2024-06-02T16:00:00Z',
    health_status: null,
  },
  {
    host: '10.0.8.5',
    weight: 5,
    id: 'a57b13f1b89b417ca8acd76909e6df67',
    status: 1,
    create_time: '2020-07-23T07:11:57Z',
  },
  {
    host: 'legacy.internal.example.com',
    port: 443,
    id: '62d8f4c09e1b47a5b3f6d7082c4e9a1b',
    status: 2,
    create_time: '2019-12-01T09:05:30Z',
    health_status: 'unhealthy',
  },
  {
    ecs_id: '2d4f6a8c-0e1b-4c3d-8f5a-7b9c1d3e5f70',
    ecs_name: 'ecs-new',
    id: '98f7e6d5c4b34a2190817263544536af',
  },
];

const realTarget = ['region', 'endpoint', 'project_id', 'instance_id', 'vpc_channel_id'] as const;

/**
 * A channel in memory: nothing is sent, and no credentials are read.
 *
 * @throws {UsageError} for flags of a real channel: the example members would look like that channel's
 */
export function demoTarget(args: ListArguments): Target {
  if (realTarget.some((name) => args[name] !== undefined)) {
    throw new UsageError(({ usage }) => usage.demoAlone);
  }
  const api = createFakeMembersApi();
  const { fetch, project_id, instance_id, vpc_channel_id } = api;
  api.members.push(...members.map((member) => ({ ...member, vpc_channel_id })));
  return {
    client: { endpoint: 'https://demo.invalid', project_id, credentials: token('demo'), fetch },
    channel: { instance_id, vpc_channel_id },
    source: undefined,
  };
}
