import { describe, expect, test } from '@jest/globals';
import {
  createFakeMembersApi,
  type FakeMembersApiOptions,
  type Fault,
  type FaultScript,
  type VpcMemberPage,
} from './index.js';

const headers = { 'X-Auth-Token': 'any' };

function fake(options: FakeMembersApiOptions) {
  const api = createFakeMembersApi(options);
  const { project_id, instance_id, vpc_channel_id } = api;
  const path = `/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
  return { api, path, url: `https://apig.example.com${path}` };
}

/** The outcome of one request by a plain `fetch`: the response, or where and why it failed. */
async function outcome(way: 'fetch' | 'listen', fault: Fault, options: FakeMembersApiOptions = {}) {
  const { api, path } = fake({ members: 3, faults: [fault], ...options });
  const server = way === 'listen' ? await api.listen() : { url: 'https://apig.example.com', close() {} };
  const send = way === 'listen' ? fetch : api.fetch;
  const started = performance.now();
  let during = 'fetch';
  try {
    const response = await send(server.url + path, { headers, redirect: 'manual' });
    during = 'body';
    const text = await response.text();
    const shown = ['content-type', 'content-length', 'x-request-id', 'retry-after', 'location'];
    return {
      status: response.status,
      headers: Object.fromEntries(shown.map((name) => [name, response.headers.get(name) ?? undefined])),
      text,
      body: parse(text),
      journal: api.requests[0],
      members: api.members.length,
      ms: performance.now() - started,
    };
  } catch (error) {
    const { name, message, cause } = error as TypeError;
    return { during, name, message, code: (cause as { code?: string }).code, journal: api.requests[0] };
  } finally {
    await server.close();
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return 'no JSON';
  }
}

const normal = { status: 200, body: { size: 3, total: 3 } };

const cases: [string, Fault, object][] = [
  ['nothing', { fault: 'none' }, normal],
  ['a delay', { fault: 'delay', ms: 5 }, normal],
  [
    'a reset before the headers',
    { fault: 'reset', when: 'before-headers' },
    { during: 'fetch', name: 'TypeError', message: 'fetch failed', code: 'ECONNRESET' },
  ],
  [
    'a reset after the headers',
    { fault: 'reset', when: 'after-headers' },
    { during: 'body', name: 'TypeError', message: 'terminated', code: 'ECONNRESET' },
  ],
  [
    'a truncated body',
    { fault: 'truncated-body' },
    { during: 'body', name: 'TypeError', message: 'terminated', code: 'UND_ERR_SOCKET' },
  ],
  [
    'a wrong Content-Length',
    { fault: 'wrong-content-length' },
    {
      during: 'body',
      name: 'TypeError',
      message: 'terminated',
      code: 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
    },
  ],
  ['a slow drip', { fault: 'slow-drip', ms: 20, chunks: 4 }, normal],
  [
    'a page of HTML',
    { fault: 'html' },
    {
      status: 502,
      headers: { 'content-type': 'text/html' },
      text: expect.stringContaining('<h1>Bad Gateway'),
    },
  ],
  ['HTML with 200', { fault: 'html', status: 200 }, { status: 200, body: 'no JSON' }],
  ['an empty 200', { fault: 'empty', status: 200 }, { status: 200, text: '' }],
  ['an empty 204', { fault: 'empty', status: 204 }, { status: 204, text: '' }],
  ['an empty 500', { fault: 'empty', status: 500 }, { status: 500, text: '' }],
  [
    'invalid JSON',
    { fault: 'invalid-json' },
    { status: 200, headers: { 'content-type': 'application/json' }, body: 'no JSON' },
  ],
  [
    'a redirect',
    { fault: 'redirect' },
    { status: 302, headers: { location: 'https://elsewhere.invalid/' }, text: '' },
  ],
  [
    'a redirect to a location of choice',
    { fault: 'redirect', status: 307, location: '/login' },
    { status: 307, headers: { location: '/login' } },
  ],
  [
    'an error of the service',
    { fault: 'error', status: 500, error_code: 'APIG.9008' },
    { status: 500, body: { error_code: 'APIG.9008', error_msg: 'Too many requests.' } },
  ],
  [
    'an error of the front gateway',
    { fault: 'error', status: 429, error_code: 'APIGW.0308', retryAfter: 60 },
    {
      status: 429,
      headers: { 'retry-after': '60', 'x-request-id': '00000000000000000000000000000001' },
      body: { error_code: 'APIGW.0308', request_id: '00000000000000000000000000000001' },
    },
  ],
  [
    'an error with a message of your own',
    {
      fault: 'error',
      status: 503,
      error_code: 'APIG.0613',
      error_msg: 'Later',
      retryAfter: 'Thu, 23 Jul 2026 07:11:57 GMT',
      request_id: 'ab12',
    },
    {
      status: 503,
      headers: { 'retry-after': 'Thu, 23 Jul 2026 07:11:57 GMT', 'x-request-id': 'ab12' },
      body: { error_code: 'APIG.0613', error_msg: 'Later', request_id: 'ab12' },
    },
  ],
  [
    'a changed list',
    {
      fault: 'change',
      change(members) {
        members.pop();
      },
    },
    { status: 200, body: { size: 2, total: 2 }, members: 2 },
  ],
  [
    'a tampered page',
    { fault: 'tampered-page', page: (page) => ({ ...page, total: 99 }) },
    { status: 200, body: { size: 3, total: 99 } },
  ],
  [
    'a tampered page without a body',
    { fault: 'tampered-page', page: () => undefined },
    { status: 200, text: '' },
  ],
];

describe('a script can make, in memory and on a port alike,', () => {
  test.each(cases)('%s', async (_, fault, expected) => {
    const [inMemory, onPort] = await Promise.all([outcome('fetch', fault), outcome('listen', fault)]);
    expect(inMemory).toMatchObject(expected);
    expect(untimed(onPort)).toEqual(untimed(inMemory));
    expect(inMemory.journal?.fault).toBe(fault.fault === 'none' ? undefined : fault.fault);
    if ('status' in inMemory) expect(inMemory.journal?.status).toBe(inMemory.status);
  });

  test.each<Fault>([
    { fault: 'delay', ms: 15 },
    { fault: 'slow-drip', ms: 15 },
    { fault: 'slow-drip', ms: 15, chunks: 1_000_000 },
  ])('time: %j', async (fault) => {
    for (const way of ['fetch', 'listen'] as const) {
      const seen = await outcome(way, fault, { members: 0 });
      // Node may fire a timer up to a millisecond early.
      expect('ms' in seen && seen.ms).toBeGreaterThanOrEqual(14);
      expect(seen).toMatchObject({ body: { total: 0 } });
    }
  });
});

function untimed(seen: Awaited<ReturnType<typeof outcome>>): object {
  return { ...seen, ms: 0, journal: { ...seen.journal, at: 0 } };
}

test('a tampered page does not change the members', async () => {
  const page = (page: VpcMemberPage) => {
    page.members.forEach((member) => {
      member.id = 'changed';
    });
    return page;
  };
  const api = createFakeMembersApi({ members: 1, faults: [{ fault: 'tampered-page', page }] });
  const { body } = await outcome('fetch', { fault: 'tampered-page', page }, { members: api.members });
  expect(body).toMatchObject({ members: [{ id: 'changed' }] });
  expect(api.members[0]?.id).not.toBe('changed');
});

test('a tampered page leaves an error as it is', async () => {
  const tampered: Fault = { fault: 'tampered-page', page: () => ({}) };
  expect(await outcome('fetch', tampered, { tokens: [] })).toMatchObject({ status: 401 });
});

test('a script may be a function of the request and its index', async () => {
  const seen: [string | undefined, number][] = [];
  const faults: FaultScript = (request, index) => {
    seen.push([request.query.offset, index]);
    return index === 0 ? { fault: 'empty', status: 503 } : undefined;
  };
  const { api, url } = fake({ faults });
  for (const offset of [7, 8]) await api.fetch(`${url}?offset=${offset}`, { headers });
  expect(seen).toEqual([
    ['7', 0],
    ['8', 1],
  ]);
  expect(api.requests.map(({ status }) => status)).toEqual([503, 200]);
});

test('an array of faults is used up in order', async () => {
  const { api, url } = fake({
    faults: [{ fault: 'empty', status: 500 }, { fault: 'none' }, { fault: 'html' }],
  });
  for (let count = 0; count < 4; count++) await api.fetch(url, { headers });
  expect(api.requests.map(({ status, fault }) => [status, fault])).toEqual([
    [500, 'empty'],
    [200, undefined],
    [502, 'html'],
    [200, undefined],
  ]);
});

describe('a script that throws', () => {
  const faults = () => {
    throw new Error('thrown by the script');
  };

  test('rejects the call of .fetch', async () => {
    const { api, url } = fake({ faults });
    await expect(api.fetch(url, { headers })).rejects.toThrow('thrown by the script');
  });

  test('is a 500 with its message on a port', async () => {
    const { api, path } = fake({ faults });
    const server = await api.listen();
    const response = await fetch(server.url + path, { headers });
    const text = await response.text();
    await server.close();
    expect([response.status, text]).toEqual([
      500,
      expect.stringMatching(/failed: Error: thrown by the script/),
    ]);
  });
});
