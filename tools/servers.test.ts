/** No request ends a server of ours: what is sent is never trusted to parse, whatever its method, path or headers. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startAnswers } from '../contract-tests/targets/answers.js';
import { createFakeMembersApi } from '../src/testing/index.js';
import { relay, relayPath } from './docs/relay.js';
import { serveFolder } from './docs/static-server.js';
import { exampleCall } from './example-call.js';
import { readDescription, startMock, startProxy } from './mock.js';
import { serveBesideTwin } from './runtimes/same-origin.js';

interface Running {
  url: string;
  close(): Promise<void>;
}

const open: { close(): Promise<unknown> }[] = [];
const path = '/v2/a/apigw/instances/b/vpc-channels/c/members';
const operation = { path: path.replace('/a/', '/{project_id}/'), answerHeaders: ['Content-Type'] };
let folder: string;
let operationPath: string;

beforeAll(async () => {
  // Prism's listener prints what it cannot parse.
  for (const method of ['error', 'warn'] as const) jest.spyOn(console, method).mockImplementation(() => {});
  folder = await mkdtemp(join(tmpdir(), 'servers-'));
  await writeFile(join(folder, 'index.html'), 'page');
  operationPath = exampleCall(await readDescription()).path;
});
afterAll(async () => {
  await Promise.all(open.map((server) => server.close()));
  await rm(folder, { recursive: true });
});

function started<S extends { close(): Promise<unknown> }>(server: S): S {
  open.push(server);
  return server;
}

const servers: Record<string, () => Promise<Running>> = {
  'the docs': () =>
    serveFolder(folder, 0, { [relayPath]: (request, response) => relay(request, response, operation) }),
  'the mock': async () => startMock(await readDescription()),
  'the proxy': async () =>
    startProxy(await readDescription(), started(await createFakeMembersApi({ members: 3 }).listen()).url),
  'the twin': () => createFakeMembersApi({ members: 3, accessKeys: [{ access: 'a', secret: 'b' }] }).listen(),
  'the scripted answers': startAnswers,
  'the folder beside the twin': async () =>
    serveBesideTwin(folder, started(await createFakeMembersApi().listen()).url),
};

const targets = [
  ...['//', '///', '/%', '/%E0%A4%A', 'http://', 'http://[', '*', '?', '\\\\', '//host:99999/', '/\xe9'],
  ...['/constructor', '/__proto__', '/?%', `/${'a'.repeat(12_000)}`, `${relayPath}?scalar_url=%`],
];
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT', 'NONE'];
const headers = [
  ...['Accept: x', 'Accept: \xe9', 'Content-Type: x\r\nContent-Length: 1', 'Prefer: %', 'Origin: \xe9'],
  ...[
    'Content-Length: -1',
    'Host: [',
    'Expect: x',
    'Connection: Upgrade\r\nUpgrade: x',
    `X: ${'a'.repeat(20_000)}`,
  ],
  ...['A: b\r\n'.repeat(3000).trim(), 'Authorization: SDK-HMAC-SHA256 Access=a\r\nX-Sdk-Date: x'],
];

/** Sends bytes as they stand, and waits until the connection ends. */
function sendRaw({ url }: Running, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let received = '';
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
    socket.setTimeout(2_000, () => socket.destroy(new Error('no answer')));
    socket.write(Buffer.from(text, 'latin1'));
  });
}

// A listener that throws, or leaves a rejected promise, fails the test: jest reports both.
describe.each(Object.keys(servers))('%s', (name) => {
  test('outlives every request, and answers the next one', async () => {
    const server = started(await (servers[name] as () => Promise<Running>)());
    const requests = [
      ...targets.flatMap((target) => methods.map((method) => `${method} ${target} HTTP/1.1\r\n`)),
      ...headers.flatMap((header) =>
        ['GET', 'OPTIONS'].map(
          (method) => `${method} ${operationPath} HTTP/1.1\r\nX-Auth-Token: a\r\n${header}\r\n`,
        ),
      ),
    ];
    for (const request of requests) await sendRaw(server, `${request}Host: x\r\nConnection: close\r\n\r\n{`);
    for (const garbage of ['\0\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'])
      await sendRaw(server, garbage);
    expect(await sendRaw(server, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 \d+/,
    );
  });
});
