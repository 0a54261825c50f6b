/** `list --watch` against the fake in memory, in virtual time. */
import { describe, expect, test } from '@jest/globals';
import { createFakeClock, createFakeMembersApi, type Fault } from '../../testing/index.js';
import type { VpcMemberInfo } from '../../types.js';
import { type CapturedIoOptions, captureIo } from '../captured-io.js';
import { run } from '../run.js';

const none: Fault = { fault: 'none' };
const unauthorized: Fault = { fault: 'error', status: 401, error_code: 'APIG.1001' };
const unavailable: Fault = { fault: 'error', status: 503, error_code: 'APIGW.0613' };
/** One listing with all the attempts of the client. */
const failure = [unavailable, unavailable, unavailable, unavailable];

const change = (change: (members: VpcMemberInfo[]) => void): Fault => ({ fault: 'change', change });

const members = (): VpcMemberInfo[] => [
  { id: 'a', host: '10.0.0.1', port: 80, status: 1, weight: 1 },
  { id: 'b', host: '10.0.0.2', port: 80, status: 1, weight: 1 },
  { id: 'c', ecs_name: 'web-03' },
];

/** Each of `faults` is for one request; after the last one, requests are unauthorized, which ends the command. */
async function watch(flags: string, faults: Fault[], options: CapturedIoOptions = {}) {
  const clock = createFakeClock();
  const api = createFakeMembersApi({
    members: members(),
    clock,
    faults: (_, index) => faults[index] ?? unauthorized,
  });
  const { fetch, project_id, instance_id, vpc_channel_id } = api;
  const { env, ...rest } = options;
  const io = captureIo({ env: { APIG_AUTH_TOKEN: 'any', ...env }, fetch, clock, ...rest });
  const where = ['--region', 'cn-north-4', '--project-id', project_id];
  const channel = ['--instance-id', instance_id, '--channel-id', vpc_channel_id];
  const code = await run(['list', ...where, ...channel, ...flags.split(' ')], '1.2.3', io);
  const at = api.requests.map((request) => Math.round(request.at) / 1000);
  return { api, code, at, out: io.out(), err: io.err(), pending: clock.pending };
}

const initial = '+ a 10.0.0.1:80\n+ b 10.0.0.2:80\n+ c web-03\n';

const changed = change((members) => {
  members.push({ id: 'd', host: '10.0.0.4', port: 443 });
  Object.assign(members[0] ?? {}, { status: 2, weight: 5 });
  members.splice(1, 1);
});

describe('in a pipe, --watch', () => {
  test('prints the members, then a line for each change', async () => {
    const { code, out, pending } = await watch('--watch', [none, none, changed, none]);
    expect(out).toBe(
      `${initial}~ a status: available -> unavailable\n~ a weight: 1 -> 5\n+ d 10.0.0.4:443\n- b 10.0.0.2:80\n`,
    );
    expect({ code, pending }).toEqual({ code: 3, pending: 0 });
  });

  test('prints events with -o ndjson', async () => {
    const { out, api } = await watch('--watch -o ndjson', [none, changed]);
    const events = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const [a, , d] = api.members;
    expect(events.slice(0, 3)).toEqual(events.slice(0, 3).map(({ member }) => ({ type: 'added', member })));
    expect(events.slice(3)).toEqual([
      {
        type: 'changed',
        member: a,
        changes: { weight: { from: 1, to: 5 }, status: { from: 1, to: 2 } },
      },
      { type: 'added', member: d },
      { type: 'removed', member: expect.objectContaining({ id: 'b' }) },
    ]);
  });

  test('prints changes of the fields of --columns alone', async () => {
    const { out } = await watch('--watch --columns host,status', [none, changed]);
    expect(out.match(/^~.*/gm)).toEqual(['~ a status: available -> unavailable']);
  });

  test.each([
    ['--watch', [0, 5, 10]],
    ['--watch 2', [0, 2, 4]],
    ['--watch=0.5', [0, 0.5, 1]],
    ['--watch --no-headers', [0, 5, 10]],
  ])('with %s lists at %j s', async (flags, expected) => {
    expect((await watch(flags, [none, none])).at).toEqual(expected);
  });

  test('escapes what could control a terminal, and keeps a change in one line', async () => {
    const hostile = change(([member]) => Object.assign(member ?? {}, { ecs_name: '\x1b[2J\n- b' }));
    const { out } = await watch('--watch', [none, hostile]);
    expect(out.slice(initial.length)).toBe('~ a ecs_name: - -> \\x1b[2J\\x0a- b\n');
  });
});

describe('after a failure, --watch', () => {
  test('goes on with longer and longer waits, and says so', async () => {
    const { out, err, at } = await watch('--watch', [none, ...failure, ...failure, changed, none]);
    expect(out).toContain('\n- b 10.0.0.2:80\n');
    expect(err).toMatch(/^apig-members: .*503.*\napig-members: Next attempt in 10 s\.\n/);
    expect(err).toContain('Next attempt in 20 s.\n');
    expect(err).toContain('apig-members: Listed again after 2 failures.\n');
    const [first = 0, second = 0, third = 0] = [at[4], at[5], at[9]];
    expect(second - first).toBeCloseTo(10, 2);
    expect(third - (at[8] ?? 0)).toBeCloseTo(20, 2);
    expect((at[10] ?? 0) - third).toBeCloseTo(5, 2);
  });

  test('forgets a failure as soon as a listing succeeds', async () => {
    const { err } = await watch('--watch', [none, ...failure, none, none, ...failure, none]);
    expect(err.match(/Next attempt in \d+ s/g)).toEqual(Array(2).fill('Next attempt in 10 s'));
    expect(err.match(/Listed again after .*/g)).toEqual(Array(2).fill('Listed again after a failure.'));
  });

  test('waits as long as a 429 requests', async () => {
    const busy: Fault = { fault: 'error', status: 429, error_code: 'APIGW.0308', retryAfter: 90 };
    const { err } = await watch('--watch', [none, busy]);
    expect(err).toContain('Next attempt in 90 s.\n');
  });

  test('goes on even if the first listing failed', async () => {
    const { out } = await watch('--watch', [...failure, none]);
    expect(out).toBe(initial);
  });

  test.each([
    [401, 3],
    [403, 3],
    [404, 4],
    [400, 1],
  ])('%d of the first listing ends with exit code %d', async (status, expected) => {
    const { code, at, err } = await watch('--watch', [{ fault: 'html', status }]);
    expect({ code, requests: at.length }).toEqual({ code: expected, requests: 1 });
    expect(err).toMatch(/^apig-members: .+\n$/);
    expect(err).not.toContain('--offset');
  });

  test.each([403, 404])('%d of a later listing does not end', async (status) => {
    const { out, code } = await watch('--watch', [none, { fault: 'html', status }, changed]);
    expect(out).toContain('\n- b 10.0.0.2:80\n');
    expect(code).toBe(3); // The 401 after the last fault.
  });
});

test('a list that changes while it is read removes no member, and says so', async () => {
  const shift = change((members) => void members.splice(0, 1));
  const { out, err } = await watch('--watch --page-size 1', [
    none,
    none,
    none,
    none,
    shift,
    none,
    none,
    none,
  ]);
  expect(out.slice(0, initial.length)).toBe(initial);
  expect(err).toContain('apig-members: The list changed while it was read');
  expect(out.slice(initial.length)).toBe('- a 10.0.0.1:80\n');
});

describe('a command line', () => {
  test.each([
    ['--watch -o json', /--watch is for the formats table, wide, ndjson/],
    ['--watch -o csv', /--watch is for the formats table, wide, ndjson/],
    ['--watch --max-items 5', /Give --watch or --max-items, not both/],
    ['--watch --limit 5', /Give --watch or --limit, not both/],
    ['--watch --offset 5', /Give --watch or --offset, not both/],
    ['--watch=0', /--watch must be a time in seconds/],
    ['--watch=fast', /--watch must be a time in seconds/],
  ])('with %s is a wrong usage', async (flags, message) => {
    const { code, err, at } = await watch(flags, [none]);
    expect({ code, at }).toEqual({ code: 2, at: [] });
    expect(err).toMatch(message);
  });
});

describe('on a terminal, --watch', () => {
  const terminal = {
    terminals: { stdout: true, stderr: true },
    columns: 60,
    rows: 6,
    env: { NO_COLOR: '1' },
  };

  /** The screens, each as its lines. */
  const screens = (out: string) =>
    out
      .split('\x1b[?25l\x1b[H\x1b[J')
      .slice(1)
      .map((screen) => screen.replace('\n\x1b[?25h', '').split('\n'));

  test('draws each listing over the one before, with interval, count and changes', async () => {
    const { out } = await watch('--watch 2', [none, changed], { ...terminal, rows: 20 });
    const [first = [], second = []] = screens(out);
    expect(first[0]).toMatch(/^Every 2 s, \d\d:\d\d:\d\d: 3 members, from https:\/\/apig/);
    expect(first[1]).toBe('+3 -0 ~0');
    expect(first.slice(3).map((line) => line.trim().split(/\s+/)[0])).toEqual([
      'HOST',
      '10.0.0.1',
      '10.0.0.2',
      '-',
    ]);
    expect(second[1]).toBe('+1 -1 ~1');
    expect(second.join('')).toContain('unavailable');
  });

  test('is never wider or higher than the terminal', async () => {
    const { out } = await watch('--watch', [none, ...failure], terminal);
    for (const lines of screens(out)) {
      expect(lines.length).toBeLessThanOrEqual(6);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    }
    expect(screens(out)[0]?.[5]).toMatch(/\.\.\. and 2 more/);
  });

  test('shows a failure in the screen, above the last members, and not on the same terminal', async () => {
    const { out, err } = await watch('--watch', [none, ...failure], { ...terminal, rows: 20 });
    const [, failed = []] = screens(out);
    expect(failed.join(' ')).toMatch(/503.* Next attempt in 10 s\. .*10\.0\.0\.1/);
    expect(err).toMatch(/^apig-members: .*401.*\n$/);
  });

  test('also writes a failure to stderr when stderr is a file', async () => {
    const redirected = { ...terminal, terminals: { stdout: true } };
    const { err } = await watch('--watch', [none, ...failure], redirected);
    expect(err).toMatch(/^apig-members: .*503.*\n/);
  });

  test('restores the cursor at the end', async () => {
    const { out } = await watch('--watch', [none], terminal);
    expect(out.lastIndexOf('\x1b[?25h')).toBeGreaterThan(out.lastIndexOf('\x1b[?25l'));
  });

  test.each([
    ['with TERM=dumb, which knows no escapes', '--watch', { TERM: 'dumb' }],
    ['as events with -o ndjson', '--watch -o ndjson', {}],
  ])('prints lines %s', async (_, flags, env) => {
    const { out } = await watch(flags, [none], { ...terminal, env });
    expect(out).not.toContain('\x1b');
    expect(out.split('\n')).toHaveLength(3 + 1);
  });

  test('prints lines with --verbose, whose events would write into the table', async () => {
    const { out } = await watch('--watch --verbose', [none], terminal);
    expect(out).toBe(initial);
  });
});
