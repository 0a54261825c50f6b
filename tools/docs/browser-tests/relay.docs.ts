import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Listening, listen } from '../../lib/listen.js';
import { docsUrl } from './docs-pages.js';

const path = '/v2/a/apigw/instances/b/vpc-channels/c/members';
/** What a browser sends of itself with a call of the console. Node's fetch has values of its own for these. */
const ofTheConsole = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty', 'x-auth-token': 'secret' };

let elsewhere: Listening;
let url: string;
let received: { url: string | undefined; headers: IncomingHttpHeaders }[];

beforeAll(async () => {
  const server = createServer((request, response) => {
    received.push({ url: request.url, headers: request.headers });
    if (request.url?.includes('redirect')) response.writeHead(302, { Location: `${url}${path}` });
    else response.writeHead(200, { 'Set-Cookie': 'a=b', 'X-Request-Id': 'id' });
    response.end('body');
  });
  elsewhere = await listen(server);
  url = elsewhere.url;
});
afterAll(() => elsewhere.close());

interface Relayed {
  status: number | undefined;
  headers: IncomingHttpHeaders;
}

/** Asks the server of the docs to call an address. */
function relayed(target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Relayed> {
  received = [];
  const relay = `${docsUrl}/relay?scalar_url=${encodeURIComponent(target)}`;
  return new Promise((resolve, reject) => {
    get(relay, { method, agent: false, headers: { ...ofTheConsole, ...headers } }, (response) => {
      resolve({ status: response.statusCode, headers: response.resume().headers });
    }).once('error', reject);
  });
}

test('the server of the docs passes on a call of the console, with its token and nothing of its cookies', async () => {
  const { status, headers } = await relayed(`${url}${path}?limit=1`, { cookie: 'a=b' });
  expect([status, headers['x-request-id'], headers['set-cookie']]).toEqual([200, 'id', undefined]);
  expect(received.map((request) => request.url)).toEqual([`${path}?limit=1`]);
  expect([received[0]?.headers['x-auth-token'], received[0]?.headers.cookie]).toEqual(['secret', undefined]);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ['a link', { 'sec-fetch-dest': 'document' }],
  ['a foreign name for this machine', { host: 'attacker.example' }],
])('it passes on no call of %s', async (_, headers: Record<string, string>) => {
  expect([(await relayed(`${url}${path}`, headers)).status, received]).toEqual([403, []]);
});

test.each([
  ['another path', (to: string) => `${to}/v2/a/apigw/instances`],
  ['a path around the documented one', (to: string) => `${to}/other${path}`],
  ['no address', () => 'nowhere'],
  ['plain http to another machine', () => `http://apig.example.com${path}`],
  ['another protocol', () => `ftp://apig.example.com${path}`],
  ['a password in the address', (to: string) => `${to.replace('//', '//user:password@')}${path}`],
])('it passes on no call to %s', async (_, targetOn: (to: string) => string) => {
  expect([(await relayed(targetOn(url))).status, received]).toEqual([403, []]);
});

test('it passes on nothing but GET', async () => {
  expect([(await relayed(`${url}${path}`, {}, 'DELETE')).status, received]).toEqual([403, []]);
});

test('it follows no redirect, and hands none to the browser', async () => {
  const { status, headers } = await relayed(`${url}${path.replace('/c/', '/redirect/')}`);
  expect([status, headers.location, received.length]).toEqual([502, undefined, 1]);
});
