/** The samples of the description do what they say: each one runs as a reader would run it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { variables } from '../../src/cli/variables.js';
import {
  createFakeMembersApi,
  type FakeMembersApi,
  type FakeMembersApiOptions,
} from '../../src/testing/index.js';
import { readDescription, theOperation } from '../lib/description.js';
import { exampleCall } from '../lib/example-call.js';
import { repoRoot } from '../lib/repo-root.js';
import { buildCli } from '../package/build-cli.js';
import { type Ended, pathOf, run, runTypeScript } from './child-process.js';

// A process takes its time to start on a busy machine.
jest.setTimeout(30_000);

const folder = 'openapi/code-samples';
const files = readdirSync(join(repoRoot, folder));
const read = (path: string) => readFileSync(join(repoRoot, path), 'utf8');
const description = readDescription();
const shown = theOperation(description).operation['x-codeSamples'];

describe('the description', () => {
  test('shows every sample, TypeScript first, each under a label of its own', () => {
    const byText = (texts: string[]) => texts.sort();
    expect(byText(shown.map(({ source }) => source))).toEqual(
      byText(files.map((file) => read(`${folder}/${file}`))),
    );
    const languages = shown.map(({ lang }) => lang);
    expect(languages).toEqual(languages.toSorted().reverse());
    expect(new Set(shown.map(({ label }) => label)).size).toBe(shown.length);
  });

  test.each(files)('can show %s beside the text: it is short, and has the ids of the examples', (file) => {
    const text = read(`${folder}/${file}`);
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(30);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
    const { path: _, ...ids } = exampleCall(description);
    for (const id of Object.values(ids)) expect(text).toContain(id);
  });

  test.each(files)('takes from the environment in %s what the command takes', (file) => {
    const used = read(`${folder}/${file}`).match(/\b(APIG|HUAWEICLOUD)_[A-Z_]+/g) ?? [];
    const known: string[] = [...Object.values(variables), 'APIG_ENDPOINT'];
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
    expect(used).toContain('APIG_ENDPOINT');
  });
});

const members = 1200;
const unavailable = 240;
// With bytes that the signature turns into NUL and %.
const secret = 'y6\\%SJ4zcdYbTNzGmfyNd4+wkWAHSIM0c7pnsBsz';
const key = { access: 'PERMANENT', secret };
const temporaryKey = { access: 'TEMPORARY', secret: 'short', securityToken: 'gQpjbi1ub3J0aC00=' };

const keyVariables = ({ access, secret, securityToken }: typeof key & { securityToken?: string }) => ({
  [variables.access]: access,
  [variables.secret]: secret,
  ...(securityToken && { [variables.securityToken]: securityToken }),
});
const withToken = { [variables.token]: 'good' };

const ends: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const end of ends) await end();
});

/** A fake on a port, and the variable that leads a sample there. */
async function listen(
  options: FakeMembersApiOptions = {},
): Promise<FakeMembersApi & { env: { APIG_ENDPOINT: string } }> {
  const accepted = { tokens: ['good'], accessKeys: [key, temporaryKey] };
  const api = createFakeMembersApi({ members, ...accepted, ...options });
  const server = await api.listen();
  ends.push(() => server.close());
  return { ...api, env: { APIG_ENDPOINT: server.url } };
}

/** A folder to be removed at the end. */
function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'samples-'));
  ends.push(() => rmSync(path, { recursive: true }));
  return path;
}

const typeScript = (file: string, env: Record<string, string>) => runTypeScript(`${folder}/${file}`, env);
const shell = (file: string, env: Record<string, string>) => run('/bin/sh', [`${folder}/${file}`], env);
const done = (out: string): Ended => ({ code: 0, out, err: '' });

describe('in TypeScript', () => {
  test('one page', async () => {
    const api = await listen();
    const page = api.members.slice(0, 20);
    const lines = page.map(({ id, host }) => `${id} ${host}\n`);
    expect(await typeScript('list-page.ts', { ...api.env, ...withToken })).toEqual(
      done(`20 of ${members} members\n${lines.join('')}`),
    );
    expect(api.requests.map(({ query }) => query)).toEqual([{ limit: '20', offset: '0' }]);
  });

  test('the whole list, page after page', async () => {
    const api = await listen();
    const { out, ...ended } = await typeScript('list-members.ts', { ...api.env, ...withToken });
    expect(ended).toEqual({ code: 0, err: '' });
    expect(out.match(/ is unavailable\n/g)).toHaveLength(unavailable);
    expect(out).toMatch(/\n1200 members\n$/);
    const offsets = api.requests.map(({ query }) => query.offset);
    expect(offsets).toEqual(['0', '500', '1000', '0', '500', '1000']);
  });

  test.each<[string, FakeMembersApiOptions, string]>([
    ['no channel', { vpc_channel_id: 'another' }, 'The channel does not exist.\n'],
    [
      'no connection',
      { faults: () => ({ fault: 'reset', when: 'before-headers' }) },
      'No response after 4 requests.\n',
    ],
    ['a wrong token', { tokens: ['other'] }, 'listBackendInstancesV2: 401 APIG.1002'],
  ])('errors: %s', async (_, options, text) => {
    const api = await listen(options);
    const { out, ...ended } = await typeScript('handle-errors.ts', { ...api.env, ...withToken });
    expect(ended).toEqual({ code: 0, err: '' });
    expect(out.slice(0, text.length)).toBe(text);
  });

  test('an IAM user, whose token comes from the mock of IAM', async () => {
    const iam = readDescription('generated/iam/openapi.json');
    const api = await listen({ tokens: [String(iam.components.headers['X-Subject-Token']?.example)] });
    const who = {
      [variables.domain]: 'IAMDomain',
      [variables.user]: 'IAMUser',
      [variables.password]: 'IAMPassword',
      [variables.iamEndpoint]: process.env.IAM_URL ?? '',
    };
    expect(await typeScript('iam-password.ts', { ...api.env, ...who })).toEqual(done(`${members} members\n`));
  });

  test.each([key, temporaryKey])('the access key $access', async (key) => {
    const api = await listen();
    const ended = await typeScript('access-key.ts', { ...api.env, ...keyVariables(key) });
    expect(ended).toEqual(done(`${members} members\n`));
    expect(api.requests).toMatchObject([{ authenticatedBy: 'signature', status: 200 }]);
  });
});

describe('in the shell', () => {
  const bin = temporaryFolder();
  beforeAll(async () => {
    writeFileSync(join(bin, 'package.json'), '{"type":"module"}');
    symlinkSync(await buildCli(bin), join(bin, 'apig-members'));
  });

  test('the command', async () => {
    const api = await listen({ members: 3 });
    const PATH = `${bin}:${process.env.PATH}`;
    const { out, ...ended } = await shell('command.sh', { ...api.env, ...withToken, PATH });
    expect(ended).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/10\.0\.0\.2.*\n.*3 of 3 members/s);
  });

  const curls: [string, string, Record<string, string>][] = [
    ['curl.sh', 'token', withToken],
    ['signed-curl.sh', 'signature', keyVariables(key)],
    ['signed-curl.sh', 'signature', keyVariables(temporaryKey)],
  ];

  test.each(curls)('%s, by %s, with no secret on a command line', async (file, authenticatedBy, env) => {
    const api = await listen();
    const log = join(temporaryFolder(), 'log');
    const { out, ...ended } = await shell(file, { ...api.env, ...env, PATH: logging(log) });
    expect(ended).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ total: members, size: 20 });
    expect(api.requests).toMatchObject([
      { query: { limit: '20', offset: '0' }, authenticatedBy, status: 200 },
    ]);
    const commands = readFileSync(log, 'utf8');
    expect(commands).toContain('curl --silent');
    for (const value of [...Object.values(env), 'Signature']) expect(commands).not.toContain(value);
  });

  test.each(curls)('%s, by %s, fails with the body of the error response', async (file, _, env) => {
    const api = await listen({ tokens: [], accessKeys: [] });
    const { code, out } = await shell(file, { ...api.env, ...env });
    expect({ code, ...JSON.parse(out) }).toMatchObject({
      code: 22,
      error_code: expect.stringMatching(/^APIG/),
    });
  });

  test.each([
    ['curl.sh', 'curl', withToken],
    ['signed-curl.sh', 'curl', keyVariables(key)],
    ['signed-curl.sh', 'openssl', keyVariables(key)],
  ])('%s says when %s is missing, and sends nothing', async (file, tool, env) => {
    const api = await listen();
    const { code, err } = await shell(file, {
      ...api.env,
      ...env,
      PATH: only(tools.filter((name) => name !== tool)),
    });
    expect(code).toBe(127);
    expect(err).toMatch(new RegExp(`${tool}: .*not found`));
    expect(api.requests).toEqual([]);
  });

  test.each([
    ['curl.sh', variables.token],
    ['signed-curl.sh', variables.access],
  ])('%s asks for %s', async (file, name) => {
    const { code, out, err } = await shell(file, {});
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${name}: is not set`);
  });
});

test('says how to install a tool that this machine lacks', () => {
  expect(() => pathOf('no-such-tool')).toThrow('The samples need no-such-tool, which this machine lacks');
});

/** What the samples in the shell use. */
const tools = ['curl', 'cut', 'date', 'head', 'od', 'openssl', 'paste'];

/** A PATH with these tools, and no others. */
function only(names: readonly string[]): string {
  const path = temporaryFolder();
  for (const name of names) symlinkSync(pathOf(name), join(path, name));
  return path;
}

/** A PATH with all of these tools, each of which writes its command line into a file before it runs. */
function logging(file: string): string {
  const path = temporaryFolder();
  for (const name of tools) {
    const script = `#!/bin/sh\necho "${name} $*" >> '${file}'\nexec '${pathOf(name)}' "$@"\n`;
    writeFileSync(join(path, name), script, { mode: 0o755 });
  }
  return path;
}
