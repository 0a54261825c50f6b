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
  test('prefers the project of the command line to that of the environment', () => {
    const flags = ['--region', 'cn-north-4', ...channel];
    expect(target(flags)).toMatchObject({
      client: { endpoint: 'https://apig.cn-north-4.myhuaweicloud.com', project_id: 'from-env' },
      channel: { instance_id: 'i', vpc_channel_id: 'c' },
      source: 'https://apig.cn-north-4.myhuaweicloud.com',
    });
    expect(target([...flags, '--project-id', 'p']).client.project_id).toBe('p');
  });

  test('names everything that is missing', () => {
    expect(() => target([], {})).toThrow(
      'Please set APIG_AUTH_TOKEN in the environment (or HUAWEICLOUD_SDK_AK + HUAWEICLOUD_SDK_SK, or ' +
        'APIG_IAM_DOMAIN + APIG_IAM_USER + APIG_IAM_PASSWORD); give --project-id, --region or --endpoint, ' +
        '--instance-id, --channel-id. Without an account, try `apig-members list --demo`. ' +
        'Variables can replace flags: see apig-members help.',
    );
  });

  test('names only what is missing', () => {
    expect(() => target(['--region', 'cn-north-4', '--instance-id', 'i'])).toThrow(
      /^Please give --channel-id\. /,
    );
  });

  test('repeats an unknown region that looks like one', () => {
    expect(() => target(['--region', 'cn-north-99', ...channel])).toThrow(
      /^cn-north-99 is not a documented region; the nearest is cn-north-9\. .*`apig-members regions`/,
    );
    expect(() => target(['--region', 'xx-nowhere-1', ...channel])).toThrow(
      /^xx-nowhere-1 is not a documented region\. Give one such as cn-north-4/,
    );
  });

  test.each(['MIIDkgYJKoZIhvcNAQcC', 'hunter2', 'AKIDEXAMPLE-north-4', 'cn-north-4 hunter2'])(
    'does not repeat %j, which was pasted into --region and may be a secret',
    (secret) => {
      for (const environment of [env, { ...password, HUAWEICLOUD_SDK_PROJECT_ID: 'p' }]) {
        const call = () => target(['--region', secret, ...channel], environment);
        expect(call).toThrow(
          /^The value of --region is not a documented region\. Give one such as cn-north-4/,
        );
        expect(call).not.toThrow(secret);
      }
    },
  );

  test('gives the nearest region without repeating the value', () => {
    expect(() => target(['--region', 'cn_north_4\n', ...channel])).toThrow(
      /^The value of --region is not a documented region; the nearest is cn-north-4\./,
    );
  });

  test('rejects a region and an endpoint together', () => {
    const both = ['--region', 'cn-north-4', '--endpoint', 'https://apig.example.com'];
    expect(() => target([...both, ...channel])).toThrow('--region or --endpoint, not both');
  });
});

describe('the environment', () => {
  const ids = { APIG_INSTANCE_ID: 'env-i', APIG_CHANNEL_ID: 'env-c' };
  const region = { HUAWEICLOUD_SDK_REGION: 'cn-east-3' };
  const endpoint = { APIG_ENDPOINT: 'https://apig.example.com' };
  const publicUrl = (name: string) => `https://apig.${name}.myhuaweicloud.com`;

  test('can replace every flag, and each flag counts before its variable', () => {
    const all = { ...env, ...ids, ...region };
    expect(target([], all)).toMatchObject({
      client: { endpoint: publicUrl('cn-east-3'), project_id: 'from-env' },
      channel: { instance_id: 'env-i', vpc_channel_id: 'env-c' },
    });
    expect(target(['--region', 'cn-north-4', '--project-id', 'p', ...channel], all)).toMatchObject({
      client: { endpoint: publicUrl('cn-north-4'), project_id: 'p' },
      channel: { instance_id: 'i', vpc_channel_id: 'c' },
    });
  });

  test.each([
    [['--region', 'cn-north-4'], { ...region, ...endpoint }, publicUrl('cn-north-4')],
    [['--endpoint', 'https://own.example.com'], { ...region, ...endpoint }, 'https://own.example.com'],
    [[], { ...region, ...endpoint }, endpoint.APIG_ENDPOINT],
    [[], { ...region, HUAWEICLOUD_SDK_REGION_ID: 'cn-north-4' }, publicUrl('cn-east-3')],
    [[], { HUAWEICLOUD_SDK_REGION_ID: 'cn-north-4', APIG_ENDPOINT: '' }, publicUrl('cn-north-4')],
  ])('with %j and %j, the gateway is %s', (flags, variables, url) => {
    expect(target([...flags, ...channel], { ...env, ...variables }).source).toBe(url);
  });

  test('with a wrong region is an error that names the variable', () => {
    const wrong = { ...env, HUAWEICLOUD_SDK_REGION: 'hunter2' };
    expect(() => target(channel, wrong)).toThrow(/^The value of HUAWEICLOUD_SDK_REGION is not/);
  });
});
