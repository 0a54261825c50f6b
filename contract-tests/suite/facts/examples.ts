/** The example bodies. Values from the page are unchanged; for the others see PROVENANCE, row `examples-added`. */
import { addedMemberFields } from './added-member-fields.js';

const channel = '56a7d7358e1b42459c9d730d65b14e59';
const group = { member_group_name: 'web', member_group_id: 'c1ce135c705c4066853a0460b318fe16' };

/** From the page. */
export const TwoMembers = {
  total: 2,
  size: 2,
  members: [
    {
      create_time: '2020-07-23T07:11:57Z',
      vpc_channel_id: channel,
      host: '192.168.0.5',
      weight: 1,
      id: 'be63c6260a1043888187f84af39c9f0e',
      status: 1,
    },
    {
      create_time: '2020-07-23T07:11:57Z',
      vpc_channel_id: channel,
      host: '192.168.1.124',
      weight: 2,
      id: 'a57b13f1b89b417ca8acd76909e6df67',
      status: 1,
    },
  ],
};

const cloudServer = {
  host: '192.168.9.195',
  weight: 10000,
  ecs_id: 'dfe1f776-dd07-4ec0-912f-47525679d76a',
  ecs_name: 'ecs-web-01',
  id: 'a4ffcf94477a4e3697deb5700313d861',
  status: 1,
  vpc_channel_id: channel,
  create_time: '2024-07-25T09:29:38Z',
  is_backup: false,
  ...group,
  port: 8080,
  health_status: 'healthy',
};

/** The example of the schema: every field, also those added since. */
export const wholeMember = {
  ...Object.fromEntries(Object.entries(addedMemberFields).map(([name, { example }]) => [name, example])),
  ...cloudServer,
};

const CloudServers = {
  total: 3,
  size: 3,
  members: [
    cloudServer,
    {
      host: '192.168.9.196',
      weight: 1,
      ecs_id: '4c8e4a5a-7d2b-4d62-9d3f-0f6f2f0c1b7e',
      ecs_name: 'ecs-网站-02',
      id: '7f1d0b6a3c944d1e8b5a2c9f60e4d713',
      status: 2,
      vpc_channel_id: channel,
      create_time: '2024-07-25T17:29:38+08:00',
      is_backup: true,
      ...group,
      port: 8080,
      health_status: 'unhealthy',
    },
    {
      host: '192.168.9.197',
      weight: 0,
      ecs_id: '192.168.9.197',
      ecs_name: '192.168.9.197',
      id: '2b9e8d7c6f5a4b3c9d0e1f2a3b4c5d6e',
      status: 1,
      vpc_channel_id: channel,
      create_time: '2024-07-25T09:29:38.419897855Z',
      is_backup: false,
      member_group_name: '',
      port: 22,
      member_group_id: '',
      health_status: null,
    },
  ],
};

export type ExampleName =
  | 'TwoMembers'
  | 'CloudServers'
  | 'EmptyPage'
  | 'InvalidParameter'
  | 'InvalidToken'
  | 'NoPermission'
  | 'ChannelNotFound'
  | 'InstanceNotFound'
  | 'Throttled'
  | 'SystemError'
  | 'TooManyRequestsAsError';

export const examples: Readonly<Record<ExampleName, object>> = {
  TwoMembers,
  CloudServers,
  EmptyPage: { total: 0, size: 0, members: [] },
  /** From the page, as the next three. */
  InvalidParameter: {
    error_code: 'APIG.2012',
    error_msg: 'Invalid parameter value,parameterName:name. Please refer to the support documentation',
  },
  InvalidToken: { error_code: 'APIG.1002', error_msg: 'Incorrect token or token resolution failed' },
  NoPermission: { error_code: 'APIG.1005', error_msg: 'No permissions to request this method' },
  ChannelNotFound: {
    error_code: 'APIG.3023',
    error_msg: 'The VPC channel does not exist,id:56a7d7358e1b42459c9d730d65b14e59',
  },
  /** Row `not-found-instance`. */
  InstanceNotFound: {
    error_code: 'APIG.3030',
    error_msg: 'The instance does not exist;id:f0fa1789-3b76-433b-a787-9892951c620e',
  },
  Throttled: {
    error_code: 'APIGW.0308',
    error_msg:
      'The throttling threshold has been reached: policy user over ratelimit,limit:200,time:5 minute',
    request_id: '6a838baac776594e4b0f1e258061ed95',
  },
  /** From the page. */
  SystemError: { error_code: 'APIG.9999', error_msg: 'System error' },
  TooManyRequestsAsError: { error_code: 'APIG.9008', error_msg: 'Too many requests.' },
};
