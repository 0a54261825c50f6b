/** The parameters: tables 1 to 3 of the page, and the additions of PROVENANCE.md. */
import type { Fact } from './fact.js';

export interface ParameterFact extends Fact {
  name: string;
  /** Name of the component. */
  component: string;
  in: 'path' | 'query';
  required: boolean;
}

const id = { type: 'string', minLength: 1, pattern: '^[0-9A-Za-z_-]+$' };
const whyId = { minLength: 'path-ids', pattern: 'path-ids' };

export const parameters: readonly ParameterFact[] = [
  {
    name: 'project_id',
    component: 'ProjectId',
    in: 'path',
    required: true,
    page: { type: 'String' },
    today: id,
    why: whyId,
    example: '73d69ae0cfcf460190522d06b60f05ad',
  },
  {
    name: 'instance_id',
    component: 'InstanceId',
    in: 'path',
    required: true,
    page: { type: 'String' },
    today: id,
    why: whyId,
    example: 'f0fa1789-3b76-433b-a787-9892951c620e',
  },
  {
    name: 'vpc_channel_id',
    component: 'VpcChannelId',
    in: 'path',
    required: true,
    page: { type: 'String' },
    today: id,
    why: whyId,
    example: '56a7d7358e1b42459c9d730d65b14e59',
  },
  {
    name: 'name',
    component: 'Name',
    in: 'query',
    required: false,
    page: { type: 'String' },
    today: { type: 'string' },
    example: 'ecs-web',
  },
  {
    name: 'limit',
    component: 'Limit',
    in: 'query',
    required: false,
    page: { type: 'Integer', default: 20 },
    today: { type: 'integer', format: 'int32', minimum: 1, maximum: 500, default: 20 },
    why: { minimum: 'limit-range', maximum: 'limit-range' },
    example: 100,
  },
  {
    name: 'offset',
    component: 'Offset',
    in: 'query',
    required: false,
    page: { type: 'Integer', default: 20, counts: 'pages' },
    today: { type: 'integer', format: 'int64', minimum: 0, default: 0 },
    counts: 'members',
    why: {
      format: 'offset-minimum',
      minimum: 'offset-minimum',
      default: 'offset-default',
      counts: 'offset-meaning',
    },
    example: 0,
  },
  {
    name: 'member_group_name',
    component: 'MemberGroupName',
    in: 'query',
    required: false,
    today: { type: 'string' },
    why: { field: 'group-parameters' },
    example: 'web',
  },
  {
    name: 'member_group_id',
    component: 'MemberGroupId',
    in: 'query',
    required: false,
    today: { type: 'string' },
    why: { field: 'group-parameters' },
    example: 'c1ce135c705c4066853a0460b318fe16',
  },
  {
    name: 'precise_search',
    component: 'PreciseSearch',
    in: 'query',
    required: false,
    today: { type: 'string', pattern: '^(name|member_group_name)(,(name|member_group_name))?$' },
    why: { field: 'precise-search' },
    example: 'name,member_group_name',
  },
];
