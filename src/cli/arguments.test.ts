import { describe, expect, test } from '@jest/globals';
import { query } from '../../generated/operation.js';
import { readArguments } from './arguments.js';
import { flagOf, flags } from './flags.js';

describe('readArguments', () => {
  test('has a default for everything but the command', () => {
    expect(readArguments(['list'])).toMatchObject({
      name: 'list',
      output: 'table',
      columns: undefined,
      headers: true,
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
      columns: undefined,
      headers: true,
      pageSize: 20,
      maxItems: 50,
      offset: 10,
      deadlineMs: 1500,
      verbose: true,
      demo: false,
    });
  });

  test('reads the habits of other commands: -o, --limit, --columns and --no-headers', () => {
    expect(readArguments(['list', '-o', 'wide', '--limit', '3'])).toMatchObject({
      output: 'wide',
      maxItems: 3,
    });
    const columns = readArguments([
      'list',
      '-ocsv',
      '--no-headers',
      '--columns',
      'port, host,STANDBY,Health',
    ]);
    expect(columns).toMatchObject({
      output: 'csv',
      headers: false,
      columns: ['port', 'host', 'is_backup', 'health_status'].map((name) => ({ name })),
    });
  });

  test('has a flag for every query parameter of the description; `--page-size` stands for `limit`', () => {
    for (const parameter of Object.keys(query).filter((name) => name !== 'limit')) {
      expect(Object.keys(flags)).toContain(flagOf(parameter));
    }
  });

  test('treats an empty value, such as an unset shell variable, as missing', () => {
    expect(readArguments(['list', '--region', '', '--instance-id='])).toMatchObject({
      region: undefined,
      instance_id: undefined,
    });
  });

  test.each([
    [[], { name: 'help' }],
    [['--help'], { name: 'help' }],
    [['help'], { name: 'help' }],
    [['help', 'list'], { name: 'help', command: 'list' }],
    [['list', '-h'], { name: 'help', command: 'list' }],
    [['list', '--region', 'x', '--help'], { name: 'help', command: 'list' }],
    [['regions', '--help'], { name: 'help', command: 'regions' }],
    [['--version'], { name: 'version' }],
    [['-v'], { name: 'version' }],
    [['regions'], { name: 'regions' }],
    [['completion', 'fish'], { name: 'completion', shell: 'fish' }],
  ])('%j is %j', (args, command) => {
    expect(readArguments(args)).toEqual(command);
  });

  test.each([
    [['show'], /no such command; the commands are list, regions, completion, help\. See/],
    [['lits'], /no such command; the nearest is list\./],
    [['help', 'lits'], /no such command; the nearest is list\./],
    [['--demo'], /`apig-members` takes no flags/],
    [['regions', '--demo'], /`apig-members regions` takes no flags/],
    [['regions', 'x'], /argument too many/],
    [['completion'], /Give the shell, bash, zsh or fish\./],
    [['completion', 'fsih'], /the nearest is fish/],
    [['list', 'x'], /`apig-members list` has an argument too many/],
    [['list', '--regin', 'x'], /no flag --regin; the nearest is --region\. See apig-members help list/],
    [['list', '--constructor'], /no flag --constructor\./],
    [['list', '-x'], /no flag -x\./],
    [['list', '--region'], /--region needs a value/],
    [['list', '--region', '--demo'], /--region needs a value/],
    [['list', '-o'], /--output needs a value/],
    [['list', '--verbose=yes'], /--verbose takes no value/],
    [['list', '--output', 'xml'], /--output must be one of table, wide, json, ndjson, csv\./],
    [['list', '--output', 'jsno'], /the nearest is json\./],
    [
      ['list', '--columns', 'host,prot'],
      /--columns: there is no field prot; the nearest is port\. The fields are host/,
    ],
    [['list', '--columns', ''], /--columns: one of the fields does not exist/],
    [['list', '--columns', 'host,'], /--columns: one of the fields does not exist/],
    [['list', '--columns', 'host', '-o', 'json'], /--columns is for the formats table, wide, csv alone/],
    [['list', '--no-headers', '-o', 'ndjson'], /--no-headers is for the formats/],
    [['list', '--limit', '3', '--max-items', '4'], /--max-items or --limit, not both/],
    [['list', '--limit', '0'], /--limit must be/],
    [
      ['list', '--precise-search', 'id'],
      /--precise-search must be name or member_group_name, or both with a comma/,
    ],
    [['list', '--page-size', '0'], /--page-size must be a whole number from 1 to 500/],
    [['list', '--page-size', '501'], /--page-size/],
    [['list', '--max-items', '1e3'], /--max-items/],
    [['list', '--max-items', '-1'], /--max-items/],
    [['list', '--offset', '1.5'], /--offset/],
    [['list', '--timeout', '0'], /--timeout must be a time in seconds/],
    [['list', '--timeout', '10s'], /--timeout/],
    [['list', '--timeout', '99999999'], /--timeout/],
  ])('rejects %j in one line', (args, message) => {
    expect(() => readArguments(args)).toThrow(expect.objectContaining({ name: 'UsageError' }));
    expect(() => readArguments(args)).toThrow(message);
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
  ])('rejects %s, names %s, and does not repeat the value', (flag, variable) => {
    for (const args of [['list', flag, 'hunter2'], ['list', `${flag}=hunter2`], [flag]]) {
      expect(() => readArguments(args)).toThrow(variable);
      expect(() => readArguments(args)).toThrow(/rejected/);
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
  ])('does not repeat %s, which may be a secret', (flag) => {
    const secret = flag.replace(/^--?/, '');
    expect(() => readArguments(['list', flag])).toThrow(/may be a secret|A flag for credentials/);
    expect(() => readArguments(['list', flag])).not.toThrow(secret);
  });

  test.each(['--columns', '--output', '--precise-search'])(
    'does not repeat the value of %s, which may be a secret',
    (flag) => {
      const call = () => readArguments(['list', flag, 'hunter2-Kx92']);
      expect(call).toThrow(flag);
      expect(call).not.toThrow(/hunter2/);
    },
  );

  test.each(['hunter2', 'MIIDkgYJKoZI'])('does not repeat %s in place of a command', (secret) => {
    expect(() => readArguments([secret])).toThrow(/no such command/);
    expect(() => readArguments([secret])).not.toThrow(secret);
  });
});
