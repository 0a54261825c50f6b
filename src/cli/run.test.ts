/** The command against the fake in memory. Tests that need a process are in `command.e2e.test.ts`. */
import { describe, expect, test } from '@jest/globals';
import { createFakeMembersApi, type FakeMembersApiOptions } from '../testing/index.js';
import { type CapturedIoOptions, captureIo } from './captured-io.js';
import { regions } from './flags.js';
import { run } from './run.js';

const secret = 'MIIDkg-secret';

async function command(flags: string, fake: FakeMembersApiOptions = {}, options: CapturedIoOptions = {}) {
  const api = createFakeMembersApi({ members: 45, tokens: [secret], ...fake });
  const { fetch, project_id, instance_id, vpc_channel_id } = api;
  const io = captureIo({ env: { APIG_AUTH_TOKEN: secret }, fetch, ...options });
  const where = ['--region', 'cn-north-4', '--project-id', project_id];
  const channel = ['--instance-id', instance_id, '--channel-id', vpc_channel_id];
  const code = await run(['list', ...where, ...channel, ...flags.split(' ').filter(Boolean)], '1.2.3', io);
  return { api, code, out: io.out(), err: io.err() };
}

describe('apig-members list', () => {
  test('prints a table', async () => {
    const { code, out, err } = await command('');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toHaveLength(1 + 45 + 3);
    expect(out).toMatch(/\n45 of 45 members, from https:\/\/apig\.cn-north-4\.myhuaweicloud\.com\n$/);
  });

  test('prints one JSON document', async () => {
    const { out, api } = await command('--output json --page-size 20');
    const document = { members: api.members, total: 45, complete: true };
    expect(out).toBe(`${JSON.stringify(document, null, 2)}\n`);
    expect(api.requests).toHaveLength(3);
  });

  test('prints one JSON document of no members', async () => {
    const { out } = await command('--output json', { members: 0 });
    expect(out).toBe(`${JSON.stringify({ members: [], total: 0, complete: true }, null, 2)}\n`);
  });

  test('fits the table into the terminal', async () => {
    const terminal = {
      terminals: { stdout: true },
      columns: 80,
      env: { APIG_AUTH_TOKEN: secret, NO_COLOR: '1' },
    };
    const [head = '', ...rows] = (await command('', {}, terminal)).out.split('\n').slice(0, 46);
    expect(head.length).toBeLessThanOrEqual(80);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(80);
  });

  test.each(['table', 'csv', 'ndjson'])(
    'writes the first rows of a %s before it requests all pages',
    async (output) => {
      const sent: number[] = [];
      const onWrite = () => void sent.push(api.requests.length);
      const api = createFakeMembersApi({ members: 200 });
      const { fetch, project_id, instance_id, vpc_channel_id } = api;
      const io = captureIo({ env: { APIG_AUTH_TOKEN: secret }, fetch, onWrite });
      const where = ['--region', 'cn-north-4', '--project-id', project_id];
      const channel = ['--instance-id', instance_id, '--channel-id', vpc_channel_id];
      await run(['list', ...where, ...channel, '--output', output, '--page-size', '20'], '1.2.3', io);
      expect(sent[0]).toBeLessThan(4);
      expect(api.requests).toHaveLength(10);
    },
  );

  test('writes a line a member as pages arrive', async () => {
    const writes: string[] = [];
    const { api } = await command(
      '--output ndjson --page-size 20',
      {},
      { onWrite: (text) => void writes.push(text) },
    );
    expect(writes.filter(Boolean).map((text) => text.trimEnd().split('\n').length)).toEqual([20, 20, 5]);
    const members = writes
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(members).toEqual(api.members);
  });

  test('writes CSV', async () => {
    const { out } = await command('--output csv --page-size 20');
    expect(out.split('\r\n')).toHaveLength(1 + 45 + 1);
  });

  test('passes the filters on', async () => {
    const { api } = await command(
      '--name web --member-group-name w --member-group-id g --precise-search name',
    );
    expect(api.requests[0]?.query).toMatchObject({
      name: 'web',
      member_group_name: 'w',
      member_group_id: 'g',
      precise_search: 'name',
    });
  });
});

describe('an incomplete list', () => {
  test('by --max-items says so, and where to resume', async () => {
    const { code, out, err, api } = await command('--output json --page-size 20 --max-items 25 --offset 5');
    expect(JSON.parse(out)).toMatchObject({ total: 45, complete: false, resume: { offset: 30 } });
    expect(JSON.parse(out).members).toEqual(api.members.slice(5, 30));
    expect(err).toBe(
      'apig-members: Not all 45 members: --max-items ended the list. Resume with --offset 30.\n',
    );
    expect(code).toBe(0);
    expect(api.requests).toHaveLength(2);
  });

  test('requests no more than --max-items', async () => {
    const { api } = await command('--max-items 3');
    expect(api.requests.map(({ query }) => query.limit)).toEqual(['3']);
  });

  test.each(['--max-items 45', '--max-items 40 --offset 5', '--max-items 100'])(
    'is not one with %s',
    async (flags) => {
      expect(await command(flags)).toMatchObject({ code: 0, err: '' });
    },
  );

  test('by a change between pages says so', async () => {
    const faults: FakeMembersApiOptions['faults'] = [
      { fault: 'none' },
      { fault: 'change', change: (members) => void members.shift() },
    ];
    const { code, out, err } = await command('--output json --page-size 20', { faults });
    expect(JSON.parse(out)).toMatchObject({ complete: false, drift: { total: { first: 45, last: 44 } } });
    expect(err).toMatch(
      /^apig-members: The list changed while it was read \(total 45, then 44; .*run the command again/,
    );
    expect(code).toBe(0);
  });

  test('by a failure ends with the error, and where to resume a streamed list', async () => {
    const faults: FakeMembersApiOptions['faults'] = ({ query }) =>
      query.offset === '20' ? { fault: 'empty', status: 404 } : undefined;
    const streamed = await command('--output ndjson --page-size 20', { faults });
    expect(streamed).toMatchObject({ code: 4, err: expect.stringContaining('--offset 20') });
    expect(streamed.out.trimEnd().split('\n')).toHaveLength(20);
    expect(await command('--output json --page-size 20', { faults })).toMatchObject({ code: 4, out: '' });
  });
});

describe('on a terminal', () => {
  const both = { terminals: { stdout: true, stderr: true } };

  test('the table is coloured', async () => {
    expect((await command('', {}, both)).out).toContain('\x1b[33munavailable');
    const noColour = { ...both, env: { APIG_AUTH_TOKEN: secret, NO_COLOR: '1' } };
    expect((await command('', {}, noColour)).out).not.toContain('\x1b');
  });

  test('a list of several pages shows its progress, and clears it', async () => {
    const { err } = await command('--output json --page-size 20', {}, both);
    expect(err).toBe('\r\x1b[2K20 of 45 members\r\x1b[2K40 of 45 members\r\x1b[2K');
  });

  test('progress counts up to --max-items', async () => {
    const { err } = await command('--output json --page-size 10 --offset 5 --max-items 30', {}, both);
    expect(err).toContain('\x1b[2K10 of 30 members\r');
    expect((await command('--output json --page-size 20 --offset 5', {}, both)).err).toBe(
      '\r\x1b[2K20 of 40 members\r\x1b[2K',
    );
  });

  test('progress is cleared before an error', async () => {
    const faults: FakeMembersApiOptions['faults'] = ({ query }) =>
      query.offset === '20' ? { fault: 'empty', status: 404 } : undefined;
    const { err } = await command('--output json --page-size 20', { faults }, both);
    expect(err).toContain('20 of 45 members\r\x1b[2Kapig-members: ');
  });

  test.each([
    '--output json --page-size 20 --verbose',
    '--page-size 20 --output ndjson',
    '--page-size 20',
    '',
  ])('no progress with %j', async (flags) => {
    expect((await command(flags, {}, both)).err).not.toContain('\r');
  });

  test('progress does not go into a file', async () => {
    expect((await command('--page-size 20', {}, { terminals: { stdout: true } })).err).toBe('');
  });
});

describe('no secret', () => {
  test.each([
    {},
    { faults: [{ fault: 'error', status: 401, error_code: 'APIG.1002', error_msg: `token ${secret}` }] },
    { faults: [{ fault: 'html' }, { fault: 'reset', when: 'before-headers' }, { fault: 'redirect' }] },
  ] satisfies FakeMembersApiOptions[])('in the output of --verbose with %j', async (fake) => {
    const { out, err } = await command('--verbose', fake);
    expect(err).toMatch(/^request name=listBackendInstancesV2 attempt=1\n/);
    expect(out + err).not.toContain(secret);
  });
});

test('an error does not repeat the value of a flag', async () => {
  const { code, err } = await command('--precise-search hunter2');
  expect(code).toBe(2);
  expect(err).toMatch(/^apig-members: .*--precise-search must/);
  expect(err).not.toContain('hunter2');
});

describe('the end', () => {
  test('is quiet when the reader has closed the pipe', async () => {
    const onWrite = () => {
      throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    };
    expect(await command('', {}, { onWrite })).toMatchObject({ code: 0, err: '' });
  });

  test.each(['table', 'json', 'ndjson', 'csv'])(
    'comes by --timeout though the reader of a %s reads nothing',
    async (output) => {
      const onWrite = () => new Promise<void>(() => {});
      const { code, err } = await command(`--timeout 0.3 --output ${output}`, {}, { onWrite });
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringMatching(/^apig-members: The deadline passed .*\n$/),
      });
      expect(err).not.toContain('Resume');
    },
  );

  test('is a failure when the output cannot be written', async () => {
    const onWrite = () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    };
    expect(await command('', {}, { onWrite })).toMatchObject({
      code: 1,
      err: expect.stringContaining('no space'),
    });
  });

  test.each([
    [['--version'], '1.2.3\n'],
    [['--help'], expect.stringMatching(/^Lists .*Usage:.*apig-members list --demo/s)],
    [
      ['list', '--demo', '--output', 'ndjson', '--name', '订单'],
      expect.stringMatching(/^({.*订单服务.*}\n){2}$/),
    ],
  ])('of %j is a success', async (args, out) => {
    const io = captureIo();
    expect(await run(args, '1.2.3', io)).toBe(0);
    expect(io.out()).toEqual(out);
    expect(io.err()).toBe('');
  });

  test('of a demo with the flags of a real channel is an error', async () => {
    expect(await command('--demo')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('example members'),
    });
  });
});

describe('in Chinese', () => {
  const env = { APIG_AUTH_TOKEN: secret, LANG: 'zh_CN.UTF-8' };

  test('are the count and the messages, but no value and no heading', async () => {
    const { out, err } = await command('--max-items 3', {}, { env });
    expect(out).toMatch(/^HOST .*available.*\n\n共45台，列出3台，来自https:/s);
    expect(err).toMatch(/^apig-members: 共45台，未全部列出.*--offset 3/);
  });

  test.each([
    ['--page-size 0', 2, /^apig-members: --page-size须为1～500的整数。\n$/],
    ['--regoin x', 2, /没有选项--regoin，最接近的是--region。/],
    ['--timeout 0', 2, /--timeout须为秒数/],
  ])('is the error of %s', async (flags, code, message) => {
    expect(await command(flags, {}, { env })).toMatchObject({ code, err: expect.stringMatching(message) });
  });

  test('is the advice for an error of the service, of IAM and of the network', async () => {
    const error = (status: number, error_code: string): FakeMembersApiOptions => ({
      faults: () => ({ fault: 'error', status, error_code, error_msg: 'no' }),
    });
    expect((await command('', error(404, 'APIG.3023'), { env })).err).toMatch(
      /检查终端节点、--instance-id和--channel-id。详见https:.*#APIG\.3023\n$/,
    );
    const unreachable = async () => {
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    };
    expect((await command('--timeout 0.2', {}, { env, fetch: unreachable })).err).toMatch(
      /^apig-members: (网络错误|超时)（.*）。请/,
    );
    const iam = async () => Response.json({ error: { code: 401, message: 'no' } }, { status: 401 });
    const user = { APIG_IAM_DOMAIN: 'd', APIG_IAM_USER: 'u', APIG_IAM_PASSWORD: 'p', LANG: 'zh' };
    expect((await command('', {}, { env: user, fetch: iam })).err).toMatch(
      /检查APIG_IAM_DOMAIN、APIG_IAM_USER和APIG_IAM_PASSWORD；/,
    );
  });
});

test('a 429 says how long to wait', async () => {
  const faults: FakeMembersApiOptions['faults'] = () => ({
    fault: 'error',
    status: 429,
    error_code: 'APIG.0308',
    error_msg: 'too many',
    retryAfter: '120',
  });
  const { code, err } = await command('', { faults });
  expect(code).toBe(1);
  expect(err).toMatch(/Send requests more slowly\. Try again in 120 s\. See https:.*#APIG\.0308\n$/);
});

describe('apig-members regions', () => {
  test('lists each region with its endpoint', async () => {
    const io = captureIo();
    expect(await run(['regions'], '1.2.3', io)).toBe(0);
    expect(io.out()).toMatch(/^cn-north-4 +https:\/\/apig\.cn-north-4\.myhuaweicloud\.com$/m);
    expect(io.out()).toMatch(/^eu-west-101 +https:\/\/apig\.eu-west-101\.myhuaweicloud\.eu$/m);
    expect(io.out().trimEnd().split('\n')).toHaveLength(regions.length);
  });
});
