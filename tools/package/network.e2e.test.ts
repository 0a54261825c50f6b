/** The built command in a corporate network: behind a proxy with a password, and with a certificate of a private CA. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createFakeMembersApi, type FakeServer } from '../../src/testing/index.js';
import { buildCli } from './build-cli.js';
import { startProxy, startTlsFront, type TestProxy, type TlsFront } from './corporate-network.js';

// Starting a process may take seconds on a busy machine.
jest.setTimeout(60_000);

const host = 'apig.corp.example';
const password = 'p@ss/w0rd';
const withPassword = (user: string) => `ops:${encodeURIComponent(user)}@`;
const api = createFakeMembersApi({ members: 3, tokens: ['good-token'] });

let folder: string;
let file: string;
let fake: FakeServer;
let front: TlsFront;
let proxy: TestProxy;
let httpProxy: TestProxy;
/** The URL of a port on which no server listens. */
let closed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apig-members-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  file = await buildCli(folder);
  fake = await api.listen();
  const fakePort = Number(new URL(fake.url).port);
  front = await startTlsFront(folder, host, fakePort);
  proxy = await startProxy(front.port, `ops:${password}`);
  httpProxy = await startProxy(fakePort);
  const server = await api.listen();
  closed = server.url;
  await server.close();
});

afterAll(async () => {
  front.close();
  await Promise.all([proxy.close(), httpProxy.close(), fake.close()]);
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  for (const { requests } of [proxy, httpProxy]) requests.length = 0;
});

/** Starts `list` with nothing in its environment but the token and `env`. */
function start(env: Record<string, string>, endpoint: string, ...flags: string[]) {
  const where = ['--endpoint', endpoint, '--project-id', api.project_id];
  const channel = ['--instance-id', api.instance_id, '--channel-id', api.vpc_channel_id];
  return spawn(process.execPath, [file, 'list', ...where, ...channel, ...flags], {
    env: { APIG_AUTH_TOKEN: 'good-token', ...env },
  });
}

/** Runs `list` to its end. */
function list(env: Record<string, string>, endpoint = `https://${host}`, ...flags: string[]) {
  const child = start(env, endpoint, ...flags);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const proxyUrl = ({ url }: TestProxy, user = '') => url.replace('//', `//${user}`);
const trusted = () => ({ NODE_EXTRA_CA_CERTS: front.certificate });
const listed = { code: 0, out: expect.stringContaining('3 of 3 members'), err: '' };

describe('a proxy with a password', () => {
  test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY'])('in %s connects to the gateway', async (name) => {
    const env = { ...trusted(), [name]: proxyUrl(proxy, withPassword(password)) };
    expect(await list(env)).toEqual(listed);
    expect(proxy.requests).toEqual([`CONNECT ${host}:443 200`]);
  });

  test('in HTTPS_PROXY goes before the one in HTTP_PROXY, and an empty https_proxy counts as not set', async () => {
    const HTTPS_PROXY = proxyUrl(proxy, withPassword(password));
    const env = { ...trusted(), https_proxy: '', HTTPS_PROXY, HTTP_PROXY: httpProxy.url };
    expect(await list(env)).toEqual(listed);
    expect(httpProxy.requests).toEqual([]);
  });

  test.each([
    ['', /requires a user and a password \(407\): set HTTPS_PROXY=/],
    [withPassword('wr0ng-secret'), /rejected the user or the password in HTTPS_PROXY \(407\)/],
  ])('rejects %j once, without a retry', async (user, problem) => {
    const { code, out, err } = await list({ ...trusted(), HTTPS_PROXY: proxyUrl(proxy, user) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^apig-members: .+\n$/);
    expect(err).toMatch(problem);
    expect(proxy.requests).toEqual([`CONNECT ${host}:443 407`]);
  });

  test('appears in no output, nor does the token', async () => {
    const HTTPS_PROXY = proxyUrl(proxy, withPassword('wr0ng-secret'));
    const env = { ...trusted(), HTTPS_PROXY };
    const outputs = [
      await list(env, undefined, '--verbose'),
      await list({ ...env, HTTPS_PROXY: `${HTTPS_PROXY}:x` }, undefined, '--verbose'),
      await list({ ...env, HTTPS_PROXY: proxyUrl(proxy, withPassword(password)) }, undefined, '--verbose'),
      await list({ ...env, NO_PROXY: host }, undefined, '--verbose', '--name', 'good-token'),
    ].map(({ out, err }) => out + err);
    for (const output of outputs) {
      expect(output).not.toMatch(/wr0ng|p@ss|p%40ss|good-token/);
      expect(output).not.toContain(Buffer.from('ops:').toString('base64').slice(0, 5));
    }
  });
});

describe('a proxy that does not work', () => {
  test('is named as the cause when it is not reachable', async () => {
    const { code, err } = await list({ HTTPS_PROXY: closed });
    expect(code).toBe(1);
    expect(err).toMatch(/connection refused \(ECONNREFUSED\)\. .*HTTPS_PROXY/);
  });

  test('is named as the cause when it does not connect to the host', async () => {
    const deadEnd = await startProxy(Number(new URL(closed).port));
    const { code, err } = await list({ HTTPS_PROXY: deadEnd.url });
    await deadEnd.close();
    expect(code).toBe(1);
    expect(err).toMatch(/proxy rejected the connection \(ProxyError: .* 502\)\. .*HTTPS_PROXY/);
  });

  test.each(['proxy:port:1', 'ftp://127.0.0.1:21', 'http://ops:%zz@127.0.0.1:9'])(
    'is a wrong usage as %s',
    async (HTTPS_PROXY) => {
      const { code, err } = await list({ HTTPS_PROXY });
      expect(code).toBe(2);
      expect(err).toMatch(/^apig-members: HTTPS_PROXY must be the URL of an HTTP proxy.*\n$/);
    },
  );
});

describe('without the proxy', () => {
  test.each(['127.0.0.1', 'other.example,127.0.0.1', '*'])(
    'a host in NO_PROXY=%s is reached',
    async (NO_PROXY) => {
      expect(await list({ HTTP_PROXY: httpProxy.url, NO_PROXY }, fake.url)).toEqual(listed);
      expect(httpProxy.requests).toEqual([]);
    },
  );

  test('a loopback address is reached, unless the proxy is on this machine too', async () => {
    expect(await list({ HTTP_PROXY: 'http://proxy.invalid:3128' }, fake.url)).toEqual(listed);
    expect(await list({ HTTP_PROXY: httpProxy.url }, fake.url)).toEqual(listed);
    expect(httpProxy.requests).toEqual([`CONNECT ${new URL(fake.url).host} 200`]);
  });
});

test('a certificate that Node does not know gets the advice to set NODE_EXTRA_CA_CERTS', async () => {
  const { code, err } = await list({ HTTPS_PROXY: proxyUrl(proxy, withPassword(password)) });
  expect(code).toBe(1);
  expect(err).toMatch(/TLS failed \(DEPTH_ZERO_SELF_SIGNED_CERT\)\. .*NODE_EXTRA_CA_CERTS=/);
});

test('--verbose shows the URL, each attempt and the cause of a failure', async () => {
  const { err } = await list({}, closed, '--verbose', '--name', 'web');
  const path = `/v2/${api.project_id}/apigw/instances/${api.instance_id}/vpc-channels/`;
  expect(err).toContain(`url url=${closed}${path}${api.vpc_channel_id}/members?`);
  expect(err).toContain('name=web');
  expect(err).toMatch(/request name=\S+ attempt=2\n/);
  expect(err).toMatch(/failure name=Error code=ECONNREFUSED message=connect ECONNREFUSED 127\.0\.0\.1:\d+\n/);
});

/** The lines of a stream, one a call. */
function reader(stream: Readable) {
  const lines = createInterface({ input: stream })[Symbol.asyncIterator]();
  return async () => (await lines.next()).value;
}

test('an operator behind a password proxy watches 20,000 members come, go and change', async () => {
  const channel = createFakeMembersApi({ members: 20_000, tokens: ['good-token'] });
  const server = await channel.listen();
  const tls = await startTlsFront(folder, host, Number(new URL(server.url).port));
  const gate = await startProxy(tls.port, `ops:${password}`);
  const env = {
    HTTPS_PROXY: proxyUrl(gate, withPassword(password)),
    NODE_EXTRA_CA_CERTS: tls.certificate,
  };
  const child = start(env, `https://${host}`, '--watch', '0.2');
  try {
    const [next, nextError] = [reader(child.stdout), reader(child.stderr)];
    const expected = channel.members.map(({ id, host, port }) => `+ ${id} ${host}:${port}`);
    const listed: string[] = [];
    while (listed.length < expected.length) listed.push(await next());
    expect(listed).toEqual(expected);

    const [first, second] = channel.members;
    if (!first || !second) throw new Error('the fake has no members');
    const old = first.status === 1 ? 'available' : 'unavailable';
    channel.members[0] = { ...first, status: first.status === 1 ? 2 : 1 };
    expect(await next()).toBe(
      `~ ${first.id} status: ${old} -> ${old === 'available' ? 'unavailable' : 'available'}`,
    );
    await server.close();
    expect(await nextError()).toMatch(/^apig-members: .*listBackendInstancesV2: /);
    expect(await nextError()).toMatch(/^apig-members: Next attempt in 1 s\.$/);
    channel.members.splice(1, 1);
    const again = await channel.listen(Number(new URL(server.url).port));
    expect(await next()).toBe(`- ${second.id} ${second.host}:${second.port}`);
    await again.close();

    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(new Set(gate.requests)).toEqual(new Set([`CONNECT ${host}:443 200`]));
  } finally {
    child.kill('SIGKILL');
    tls.close();
    await gate.close();
  }
});
