import { describe, expect, test } from '@jest/globals';
import { query } from '../../generated/operation.js';
import { readArguments } from './arguments.js';
import { flagOf, flags } from './flags.js';

describe('readArguments', () => {
  test('takes nothing but the command for granted', () => {
    expect(readArguments(['list'])).toMatchObject({
      name: 'list',
      output: 'table',
      pageSize: 500,
      maxItems: Infinity,
      offset: 0,
      deadlineMs: undefined,
      filters: {},
      verbose: false,
      demo: false,
    });
  });

  test('reads every flag', () => {
    const line =
      'list --region cn-north-4 --project-id p --instance-id i --channel-id c --name web --member-group-name g ' +
      '--member-group-id gi --precise-search name --output ndjson --page-size 20 --max-items 50 --offset 10 ' +
      '--timeout 1.5 --verbose';
    expect(readArguments(line.split(' '))).toEqual({
      name: 'list',
      region: 'cn-north-4',
      endpoint: undefined,
      project_id: 'p',
      instance_id: 'i',
      vpc_channel_id: 'c',
      filters: { name: 'web', member_group_name: 'g', member_group_id: 'gi', precise_search: 'name' },
      output: 'ndjson',
      pageSize: 20,
      maxItems: 50,
      offset: 10,
      deadlineMs: 1500,
      verbose: true,
      demo: false,
    });
  });

  test('has a flag for every query parameter of the description; `--page-size` stands for `limit`', () => {
    for (const parameter of Object.keys(query).filter((name) => name !== 'limit')) {
      expect(Object.keys(flags)).toContain(flagOf(parameter));
    }
  });

  test('treats an empty value, as of an unset shell variable, as none', () => {
    expect(readArguments(['list', '--region', '', '--instance-id='])).toMatchObject({
      region: undefined,
      instance_id: undefined,
    });
  });

  test.each([
    [['--help'], 'help'],
    [['list', '-h'], 'help'],
    [['list', '--region', 'x', '--help'], 'help'],
    [['--version'], 'version'],
  ])('%j is for %s', (args, name) => {
    expect(readArguments(args)).toEqual({ name });
  });

  test.each([
    [[], /apig-members list/],
    [['show'], /apig-members list/],
    [['list', 'x'], /flags only/],
    [['list', '--regin', 'x'], /no flag --regin\. See apig-members --help/],
    [['list', '--constructor'], /no flag --constructor\./],
    [['list', '-x'], /no flag -x\./],
    [['list', '--region'], /--region.*argument missing/],
    [['list', '--region', '--demo'], /--region/],
    [['list', '--verbose=yes'], /--verbose/],
    [['list', '--output', 'xml'], /--output must be one of table, json, ndjson, csv/],
    [['list', '--page-size', '0'], /--page-size must be a whole number from 1 to 500/],
    [['list', '--page-size', '501'], /--page-size/],
    [['list', '--max-items', '1e3'], /--max-items/],
    [['list', '--max-items', '-1'], /--max-items/],
    [['list', '--offset', '1.5'], /--offset/],
    [['list', '--timeout', '0'], /--timeout must be a time in seconds/],
    [['list', '--timeout', '10s'], /--timeout/],
    [['list', '--timeout', '99999999'], /--timeout/],
  ])('refuses %j in one line', (args, words) => {
    expect(() => readArguments(args)).toThrow(expect.objectContaining({ name: 'UsageError' }));
    expect(() => readArguments(args)).toThrow(words);
    expect(() => readArguments(args)).not.toThrow(/\n/);
  });

  test.each([
    ['--token', 'APIG_AUTH_TOKEN'],
    ['--X-Auth-Token', 'APIG_AUTH_TOKEN'],
    ['--ak', 'HUAWEICLOUD_SDK_AK'],
    ['--access-key', 'HUAWEICLOUD_SDK_AK'],
    ['--sk', 'HUAWEICLOUD_SDK_SK'],
    ['--secret-access-key', 'HUAWEICLOUD_SDK_SK'],
    ['--security-token', 'HUAWEICLOUD_SDK_SECURITY_TOKEN'],
    ['--password', 'APIG_IAM_PASSWORD'],
    ['--user', 'APIG_IAM_USER'],
    ['--domain', 'APIG_IAM_DOMAIN'],
  ])('refuses %s, names %s, and does not repeat the value', (flag, variable) => {
    for (const args of [['list', flag, 'hunter2'], ['list', `${flag}=hunter2`], [flag]]) {
      expect(() => readArguments(args)).toThrow(variable);
      expect(() => readArguments(args)).toThrow(/refused/);
      expect(() => readArguments(args)).not.toThrow(/hunter2/);
    }
  });

  test.each([
    '--MIIDkgYJKoZI',
    '--tokenMIIDkgYJKoZI',
    '--hunter2',
    '--__proto__',
    '--sk-9f8e7d6c',
    '--region-Kx92=',
  ])('does not repeat %s, which is no name of a flag and may be a secret', (flag) => {
    const secret = flag.replace(/^--?/, '');
    expect(() => readArguments(['list', flag])).toThrow(/may be a secret|A flag for credentials/);
    expect(() => readArguments(['list', flag])).not.toThrow(secret);
  });
});
