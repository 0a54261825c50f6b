/** The built command as a process of its own, against the fake on a port. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  createFakeMembersApi,
  type FakeMembersApiOptions,
  type FakeServer,
} from '../../src/testing/index.js';
import type { VpcMemberPage } from '../../src/types.js';
import { repoRoot } from '../lib/repo-root.js';
import { buildCli } from './build-cli.js';

// Starting a process may take seconds on a busy machine.
jest.setTimeout(30_000);

let folder: string;
let file: string;
const servers: FakeServer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apig-members-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  file = await buildCli(folder);
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await rm(folder, { recursive: true });
});

/** Starts the command with nothing in its environment but `env`. */
function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [file, ...args], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const end = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, end };
}

/** Starts `list` on a fake of its own. */
async function startList(fake: FakeMembersApiOptions, ...flags: string[]) {
  const api = createFakeMembersApi({ members: 3, tokens: ['good'], ...fake });
  const server = await api.listen();
  servers.push(server);
  const where = ['--endpoint', server.url, '--project-id', api.project_id];
  const channel = ['--instance-id', api.instance_id, '--channel-id', api.vpc_channel_id];
  return { api, ...start(['list', ...where, ...channel, ...flags], { APIG_AUTH_TOKEN: 'good' }) };
}

const list = async (fake: FakeMembersApiOptions, ...flags: string[]) => (await startList(fake, ...flags)).end;

test('each outcome has its exit code, and at most one line on stderr', async () => {
  const outcomes: Record<string, Promise<{ code: number | null; out: string; err: string }>> = {
    done: list({}),
    failed: list({ faults: () => ({ fault: 'html', status: 400 }) }),
    outOfTime: list({ latencyMs: 60_000 }, '--timeout', '0.1'),
    wrongUsage: list({}, '--page-size', '501'),
    unauthorized: list({ tokens: ['other'] }),
    forbidden: list({}, '--project-id', 'another'),
    notFound: list({}, '--channel-id', 'another'),
  };
  const ends = Object.fromEntries(
    await Promise.all(Object.entries(outcomes).map(async ([name, end]) => [name, await end] as const)),
  );
  const failure = (code: number) => ({ code, out: '', err: expect.stringMatching(/^apig-members: .+\n$/) });
  expect(ends).toEqual({
    done: { code: 0, out: expect.stringContaining('3 of 3 members'), err: '' },
    failed: failure(1),
    outOfTime: failure(1),
    wrongUsage: failure(2),
    unauthorized: failure(3),
    forbidden: failure(3),
    notFound: failure(4),
  });
});

describe('the command', () => {
  test('says in one line what to set without any configuration', async () => {
    const { code, out, err } = await start(['list']).end;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^apig-members: Please set APIG_AUTH_TOKEN.*\n$/);
  });

  test('shows a demo with nothing configured, without colour into a pipe', async () => {
    const { code, out, err } = await start(['list', '--demo']).end;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/unavailable.*订单服务.*8 of 8 members/s);
    expect(out).not.toContain('\x1b');
  });

  test('speaks Chinese in a Chinese locale', async () => {
    const { code, err } = await start(['list'], { LANG: 'zh_CN.UTF-8' }).end;
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^apig-members: 请设置环境变量.*\n$/),
    });
  });

  test('takes the channel from variables, and lists it as wide as its fields', async () => {
    const api = createFakeMembersApi({ members: 3, tokens: ['good'] });
    const server = await api.listen();
    servers.push(server);
    const env = {
      APIG_AUTH_TOKEN: 'good',
      APIG_ENDPOINT: server.url,
      HUAWEICLOUD_SDK_PROJECT_ID: api.project_id,
      APIG_INSTANCE_ID: api.instance_id,
      APIG_CHANNEL_ID: api.vpc_channel_id,
    };
    const { code, out, err } = await start(['list', '-o', 'wide', '--no-headers'], env).end;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    for (const { id } of api.members) expect(out).toContain(id);
  });

  test('completes in a bash that has loaded its script', () => {
    const script = `
      source <("$0" "$1" completion bash)
      COMP_WORDS=(apig-members list --output n) COMP_CWORD=3
      _apig_members && printf '%s ' "\${COMPREPLY[@]}" && complete -p apig-members`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, file], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({
      stdout: 'ndjson complete -F _apig_members apig-members\n',
      stderr: '',
    });
  });

  test('knows its version', async () => {
    const { version } = JSON.parse(await readFile(join(repoRoot, 'package.json'), 'utf8'));
    expect(await start(['--version']).end).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at once by %s, with %d', async (signal, expected) => {
    const { api, child, end } = await startList({ latencyMs: 60_000 });
    while (api.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const sent = Date.now();
    child.kill(signal);
    expect(await end).toEqual({ code: expected, out: '', err: '' });
    expect(Date.now() - sent).toBeLessThan(5000);
  });

  test('ends quietly when the reader closes its pipe', async () => {
    const { child, end } = await startList({ members: 5000 }, '--output', 'ndjson', '--page-size', '50');
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await end).toMatchObject({ code: 0, err: '' });
  });

  test.each(['table', 'csv'])('ends quietly when `head` closes the pipe of a %s', async (output) => {
    const { api, child, end } = await startList({ members: 20_000 }, '--output', output);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await end).toMatchObject({ code: 0, err: '' });
    expect(api.requests.length).toBeLessThan(20);
  });

  test('needs nothing but Node, and carries the licences of what is in it', async () => {
    const built = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    const code = await Promise.all(built.map((name) => readFile(join(folder, name), 'utf8')));
    const imports = [...code.join('\n').matchAll(/^(?:import|\} from) .*"(.+)";$/gm)].map(([, name]) => name);
    expect(imports.length).toBeGreaterThan(2);
    expect(imports.filter((name) => !/^(node:|\.\/)/.test(`${name}`))).toEqual([]);
    const licences = await readFile(`${file}.LICENSES.txt`, 'utf8');
    const bundled = [...licences.matchAll(/^(\S+) \d+\.\d+\.\d+ \(.+\)$/gm)].map(([, name]) => name);
    // `npm audit` of a user does not see bundled packages: adding one needs a decision.
    expect(bundled).toEqual(['get-east-asian-width', 'openapi-fetch', 'undici']);
  });
});

/** Pages whose first member has a hostile name; a table drawn with regular expressions took minutes for it. */
function hostile(ecs_name: unknown): FakeMembersApiOptions {
  const page = ({ members, ...rest }: VpcMemberPage) => ({
    ...rest,
    members: members.map((member, index) => (index === 0 ? { ...member, ecs_name } : member)),
  });
  return { members: 20_000, faults: () => ({ fault: 'tampered-page', page }) };
}

describe('a table of 20,000 members', () => {
  test.each([
    ['normal names', { members: 20_000 }],
    ['80,000 spaces', hostile(`a${' '.repeat(80_000)}b`)],
    ['a name of 20,000 characters', hostile('n'.repeat(20_000))],
    ['an array of escapes', hostile(Array.from({ length: 20_000 }, () => '\x1b\x9b\u202e'))],
  ])('with %s is whole, and takes seconds', async (_, fake) => {
    const { end } = await startList(fake);
    const { code, out, err } = await end;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    const lines = out.split('\n');
    expect(lines).toHaveLength(1 + 20_000 + 3);
    expect(lines.at(-2)).toMatch(/^20000 of 20000 members/);
  });
});

describe('while it writes a long list', () => {
  const formats = ['table', 'json', 'ndjson', 'csv'];

  test.each(formats)('Ctrl-C ends a %s, though the reader reads nothing', async (output) => {
    const { child } = await startList({ members: 5000 }, '--output', output);
    await once(child.stdout, 'data');
    child.stdout.pause();
    const sent = Date.now();
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(Date.now() - sent).toBeLessThan(5000);
  });

  test.each(formats)('--timeout ends a %s, though the reader reads nothing', async (output) => {
    const { child } = await startList({ members: 5000 }, '--output', output, '--timeout', '4');
    child.stdout.pause();
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(err).toMatch(/^apig-members: .+\n$/);
  });
});
