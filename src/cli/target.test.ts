import { describe, expect, test } from '@jest/globals';
import { readArguments } from './arguments.js';
import { targetOf } from './target.js';
import type { Environment } from './variables.js';

const env = { APIG_AUTH_TOKEN: 't', HUAWEICLOUD_SDK_PROJECT_ID: 'from-env' };
const password = { APIG_IAM_DOMAIN: 'acme', APIG_IAM_USER: 'robot', APIG_IAM_PASSWORD: 'hunter2' };
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

  test('repeats an unknown region that looks like one', () => {
    expect(() => target(['--region', 'cn-north-99', ...channel])).toThrow(
      /^cn-north-99 is not a documented region/,
    );
  });

  test.each(['MIIDkgYJKoZIhvcNAQcC', 'hunter2', 'AKIDEXAMPLE-north-4', 'cn-north-4 hunter2', 'cn-north-4\n'])(
    'does not repeat %j, which was pasted into --region and may be a secret',
    (secret) => {
      for (const environment of [env, { ...password, HUAWEICLOUD_SDK_PROJECT_ID: 'p' }]) {
        const given = () => target(['--region', secret, ...channel], environment);
        expect(given).toThrow(
          /^The value of --region is not a documented region\. Give one such as cn-north-4/,
        );
        expect(given).not.toThrow(secret);
      }
    },
  );

  test('wants one place', () => {
    const both = ['--region', 'cn-north-4', '--endpoint', 'https://apig.example.com'];
    expect(() => target([...both, ...channel])).toThrow('--region or --endpoint, not both');
  });
});
