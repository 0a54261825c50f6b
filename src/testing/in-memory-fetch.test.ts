import { describe, expect, test } from '@jest/globals';
import { createFakeClock, createFakeMembersApi, type FakeMembersApiOptions } from './index.js';

const headers = { 'X-Auth-Token': 'any' };

function fake(options: FakeMembersApiOptions = {}) {
  const api = createFakeMembersApi({ members: 1, ...options });
  const { project_id, instance_id, vpc_channel_id } = api;
  const path = `/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
  return { api, url: `https://apig.example.com${path}` };
}

describe('.fetch takes what fetch takes', () => {
  const { url } = fake();
  test.each<[string, unknown, RequestInit]>([
    ['a string', url, { headers }],
    ['a URL', new URL(url), { headers }],
    ['a Request', new Request(url, { headers }), {}],
    ['a Request, with other headers', new Request(url), { headers }],
    ['something like a Request', { url, headers }, {}],
    ['Headers', url, { headers: new Headers(headers) }],
    ['a list of headers', url, { headers: Object.entries(headers) }],
    ['a method in small letters', url, { headers, method: 'get' }],
    ['no signal', url, { headers, signal: null }],
  ])('%s', async (_, input, init) => {
    const { api } = fake();
    const response = await api.fetch(input as string, init);
    expect(response).toMatchObject({ status: 200, url, redirected: false });
    expect(await response.json()).toMatchObject({ size: 1 });
  });

  test('rejects an invalid URL, and leaves it out of the journal', async () => {
    const { api } = fake();
    await expect(api.fetch('/members')).rejects.toThrow('Invalid URL');
    expect(api.requests).toEqual([]);
  });

  test('any host is the fake, and HEAD has no body', async () => {
    const { api } = fake();
    const response = await api.fetch('http://localhost:1/', { method: 'HEAD' });
    expect([response.status, response.body]).toEqual([404, null]);
  });
});

describe('.fetch ends with the reason of the signal', () => {
  const reason = new Error('enough');

  test('before anything is sent', async () => {
    const { api, url } = fake();
    await expect(api.fetch(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(api.fetch(new Request(url, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
    expect(api.requests).toEqual([]);
  });

  test('while it waits for the response, which is then never made', async () => {
    const clock = createFakeClock();
    const { api, url } = fake({ clock, latencyMs: 1_000 });
    const controller = new AbortController();
    clock.setTimeout(() => controller.abort(reason), 400);
    await expect(api.fetch(url, { headers, signal: controller.signal })).rejects.toBe(reason);
    expect([clock.now(), clock.pending]).toEqual([400, 0]);
    expect(api.requests).toHaveLength(1);
    expect(api.requests[0]).not.toHaveProperty('status');
  });

  test('before the response arrives', async () => {
    const { api, url } = fake();
    const controller = new AbortController();
    const call = api.fetch(url, { headers, signal: controller.signal });
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test('in the middle of the body', async () => {
    const clock = createFakeClock();
    const { api, url } = fake({ clock, faults: [{ fault: 'slow-drip', ms: 1_000 }] });
    const controller = new AbortController();
    const response = await api.fetch(url, { headers, signal: controller.signal });
    clock.setTimeout(() => controller.abort(reason), 450);
    await expect(response.text()).rejects.toBe(reason);
    expect([clock.now(), clock.pending]).toEqual([450, 0]);
  });

  test('before a complete body is read', async () => {
    const { api, url } = fake();
    const controller = new AbortController();
    const response = await api.fetch(url, { headers, signal: controller.signal });
    controller.abort(reason);
    await expect(response.text()).rejects.toBe(reason);
  });

  test('but not once the body has been read', async () => {
    const { api, url } = fake();
    const controller = new AbortController();
    const response = await api.fetch(url, { headers, signal: controller.signal });
    const read = response.json();
    await read;
    controller.abort(reason);
    expect(await read).toMatchObject({ size: 1 });
  });

  test('a body that is cancelled leaves no timer behind', async () => {
    const clock = createFakeClock();
    const { api, url } = fake({ clock, faults: [{ fault: 'slow-drip', ms: 1_000 }] });
    const response = await api.fetch(url, { headers });
    const reader = response.body?.getReader();
    const read = reader?.read();
    await reader?.cancel();
    expect(await read).toEqual({ done: true, value: undefined });
    expect([clock.now(), clock.pending]).toEqual([0, 0]);
  });
});

describe('.fetch meets a redirect', () => {
  const away = { fault: 'redirect', location: 'https://elsewhere.example/x' } as const;

  test('and follows it to the fake, as fetch does by default, with the token', async () => {
    const { api, url } = fake({ faults: [away] });
    const response = await api.fetch(url, { headers });
    expect(response).toMatchObject({ status: 404, url: 'https://elsewhere.example/x', redirected: true });
    expect(api.requests).toMatchObject([
      { status: 302, authenticatedBy: 'token' },
      { path: '/x', status: 404, authenticatedBy: 'token' },
    ]);
  });

  test('and sends a signature on to the same origin only', async () => {
    const signature = { Authorization: 'SDK-HMAC-SHA256 Access=a', 'X-Sdk-Date': '20201123T000000Z' };
    const { api, url } = fake({ faults: [{ fault: 'redirect', location: '/x' }, away] });
    await api.fetch(url, { headers: signature });
    expect(api.requests.map(({ authenticatedBy }) => authenticatedBy)).toEqual([
      'signature',
      'signature',
      'none',
    ]);
  });

  test('and returns it, if the call says manual', async () => {
    const { api, url } = fake({ faults: [away] });
    const response = await api.fetch(url, { headers, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, away.location]);
  });

  test('and rejects, if the call says error', async () => {
    const { api, url } = fake({ faults: [away] });
    await expect(api.fetch(url, { headers, redirect: 'error' })).rejects.toMatchObject({
      message: 'fetch failed',
      cause: { message: 'unexpected redirect' },
    });
  });

  test('and gives up after twenty', async () => {
    const { api, url } = fake({ faults: () => away });
    await expect(api.fetch(url, { headers })).rejects.toMatchObject({ cause: { message: /count exceeded/ } });
    expect(api.requests).toHaveLength(21);
  });
});
