import { describe, expect, test } from '@jest/globals';
import { readArguments } from './arguments.js';
import { targetOf } from './target.js';
import type { Environment } from './variables.js';

const env = { APIG_AUTH_TOKEN: 't', HUAWEICLOUD_SDK_PROJECT_ID: 'from-env' };
const channel = ['--instance-id', 'i', '--channel-id', 'c'];

function target(flags: string[], environment: Environment = env) {
  const command = readArguments(['list', ...flags]);
  if (command.name !== 'list') throw new Error('not a list');
  return targetOf(command, environment);
}

describe('targetOf', () => {
  test('takes the project from the environment, or rather from the command line', () => {
    const flags = ['--region', 'cn-north-4', ...channel];
    expect(target(flags)).toMatchObject({
      client: { endpoint: 'https://apig.cn-north-4.myhuaweicloud.com', project_id: 'from-env' },
      channel: { instance_id: 'i', vpc_channel_id: 'c' },
      source: 'https://apig.cn-north-4.myhuaweicloud.com',
    });
    expect(target([...flags, '--project-id', 'p']).client.project_id).toBe('p');
  });

  test('names everything that is missing at once', () => {
    expect(() => target([], {})).toThrow(
      'Please set APIG_AUTH_TOKEN in the environment (or HUAWEICLOUD_SDK_AK + HUAWEICLOUD_SDK_SK, or ' +
        'APIG_IAM_DOMAIN + APIG_IAM_USER + APIG_IAM_PASSWORD); give --project-id (or HUAWEICLOUD_SDK_PROJECT_ID), ' +
        '--region or --endpoint, --instance-id, --channel-id. Without an account, try `apig-members list --demo`.',
    );
  });

  test('names only what is missing', () => {
    expect(() => target(['--region', 'cn-north-4', '--instance-id', 'i'])).toThrow(
      /^Please give --channel-id\. /,
    );
  });

  test('wants one place', () => {
    const both = ['--region', 'cn-north-4', '--endpoint', 'https://apig.example.com'];
    expect(() => target([...both, ...channel])).toThrow('--region or --endpoint, not both');
  });
});
