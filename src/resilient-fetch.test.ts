import { describe, expect, test } from '@jest/globals';
import createClient from 'openapi-fetch';
import type { paths } from '../generated/schema.js';
import { createResilientFetch, type MembersEvent } from './index.js';
import { createFakeClock, createFakeMembersApi, type FakeMembersApiOptions } from './testing/index.js';

const headers = { 'X-Auth-Token': 'any' };
const path = '/v2/{project_id}/apigw/instances/{instance_id}/vpc-channels/{vpc_channel_id}/members' as const;

function setUp(api: FakeMembersApiOptions = {}) {
  const clock = createFakeClock();
  const twin = createFakeMembersApi({ members: 3, clock, ...api });
  const { project_id, instance_id, vpc_channel_id } = twin;
  const ids = { project_id, instance_id, vpc_channel_id };
  const url = `https://apig.example.com${path.replace(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name])}`;
  const events: MembersEvent[] = [];
  const onEvent = (event: MembersEvent) => events.push(event);
  return { twin, ids, url, events, fetch: createResilientFetch({ fetch: twin.fetch, clock, onEvent }) };
}

const unavailable = { fault: 'empty', status: 503 } as const;

describe('createResilientFetch', () => {
  test('serves as the fetch of an openapi-fetch client', async () => {
    const { twin, ids, fetch } = setUp({ faults: [unavailable, { fault: 'truncated-body' }] });
    const client = createClient<paths>({ baseUrl: 'https://apig.example.com', fetch, headers });
    const { data, response } = await client.GET(path, { params: { path: ids, query: { limit: 2 } } });
    expect(data?.members).toHaveLength(2);
    expect(response.status).toBe(200);
    expect(twin.requests.map(({ status }) => status)).toEqual([503, 200, 200]);
  });

  test.each(['string', 'URL', 'Request'])('takes a %s', async (kind) => {
    const { url, fetch } = setUp();
    const inputs = { string: url, URL: new URL(url), Request: new Request(url, { headers }) };
    const response = await fetch(
      inputs[kind as keyof typeof inputs],
      kind === 'Request' ? undefined : { headers },
    );
    expect((await response.json()).total).toBe(3);
  });

  test('returns the last answer when retries are used up', async () => {
    const { url, twin, fetch } = setUp({ faults: () => unavailable });
    const response = await fetch(url, { headers });
    expect(response.status).toBe(503);
    expect(twin.requests).toHaveLength(4);
  });

  test('passes statuses on that must not have a body', async () => {
    const { url, fetch } = setUp({ faults: [{ fault: 'empty', status: 204 }] });
    expect((await fetch(url, { headers })).status).toBe(204);
  });

  test.each([
    ['GET', 4],
    ['get', 4],
    ['HEAD', 4],
    ['OPTIONS', 4],
    ['post', 1],
    ['PUT', 1],
    ['DELETE', 1],
  ])('an outage is asked by %s %i times: anything but a read is sent once', async (method, times) => {
    const sent: unknown[] = [];
    const fetch = createResilientFetch({
      clock: createFakeClock(),
      fetch: async (_, init) => {
        sent.push(init?.method);
        return new Response(null, { status: 503 });
      },
    });
    expect((await fetch('https://apig.example.com/x', { method })).status).toBe(503);
    expect(sent).toEqual(Array(times).fill(method));
  });

  test('tells of requests by their method and host', async () => {
    const { url, events, fetch } = setUp();
    await fetch(url, { headers });
    expect(events).toMatchObject([
      { type: 'request', name: 'GET apig.example.com' },
      { type: 'response', name: 'GET apig.example.com', status: 200 },
    ]);
  });

  test.each([600, 999, 199, 101])(
    'rejects with a typed error for status %i, which no Response can have',
    async (status) => {
      const { url } = setUp();
      const odd = Object.defineProperties(new Response('x'), { status: { value: status } });
      const fetch = createResilientFetch({ fetch: async () => odd, clock: createFakeClock() });
      await expect(fetch(url, { headers })).rejects.toMatchObject({
        kind: 'protocol',
        message: `GET apig.example.com: ${status} is not a status that a Response can have`,
        status,
        attempts: 1,
      });
    },
  );

  test.each(['/v2/members', 'https://:secret', ''])(
    'rejects with a typed error what is no URL: %p',
    async (url) => {
      const error = await createResilientFetch()(url).catch((reason) => reason);
      expect(error).toMatchObject({ kind: 'invalid-request', message: 'the request needs an absolute URL' });
    },
  );

  test('refuses redirects and plain http, which would give the token away', async () => {
    const { url, twin, fetch } = setUp({ faults: [{ fault: 'redirect' }] });
    await expect(fetch(url, { headers })).rejects.toMatchObject({ kind: 'protocol', status: 302 });
    await expect(fetch(url.replace('https', 'http'), { headers })).rejects.toMatchObject({
      kind: 'invalid-request',
      message: expect.stringMatching(/^the request must use https/),
    });
    expect(twin.requests).toHaveLength(1);
  });

  test('rejects with the reason of a signal, from the options or from the Request', async () => {
    const { url, fetch } = setUp({ latencyMs: 1000 });
    const signal = AbortSignal.abort('enough');
    await expect(fetch(url, { headers, signal })).rejects.toBe('enough');
    await expect(fetch(new Request(url, { headers, signal }))).rejects.toBe('enough');
  });
});
