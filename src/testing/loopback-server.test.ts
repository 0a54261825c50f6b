import { afterEach, describe, expect, test } from '@jest/globals';
import { createFakeMembersApi, type FakeMembersApiOptions, type FakeServer } from './index.js';

const headers = { 'X-Auth-Token': 'any' };
const open: FakeServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function served(options: FakeMembersApiOptions = {}) {
  const api = createFakeMembersApi({ members: 3, ...options });
  const { project_id, instance_id, vpc_channel_id } = api;
  const path = `/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
  const server = await api.listen();
  open.push(server);
  return { api, server, path, url: server.url + path };
}

describe('.listen()', () => {
  test('serves what .fetch serves, and writes the same journal', async () => {
    const { api, server, url } = await served();
    const inMemory = createFakeMembersApi({ members: 3 });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const query of ['', '?limit=2&offset=1', '?name=%E4%B8%AD', '?limit=x', '/', '?name=a?b&name=c']) {
      const [here, there] = [
        await inMemory.fetch(url + query, { headers }),
        await fetch(url + query, { headers }),
      ];
      expect([there.status, await there.json()]).toEqual([here.status, await here.json()]);
    }
    const untimed = (requests: typeof api.requests) => requests.map((request) => ({ ...request, at: 0 }));
    expect(untimed(api.requests)).toEqual(untimed(inMemory.requests));
  });

  test('may be called twice: two ports, one twin', async () => {
    const { api, server, url } = await served();
    const second = await api.listen();
    open.push(second);
    api.members.pop();
    for (const each of [url, url.replace(server.url, second.url)]) {
      expect(await (await fetch(each, { headers })).json()).toMatchObject({ total: 2 });
    }
    expect(api.requests).toHaveLength(2);
  });

  test('rejects when the port is taken', async () => {
    const { api, server } = await served();
    await expect(api.listen(Number(new URL(server.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('close() ends every connection, also those that wait for an answer or for its end', async () => {
    const { api, server, url } = await served({
      faults: [
        { fault: 'delay', ms: 60_000 },
        { fault: 'slow-drip', ms: 60_000 },
      ],
    });
    const waiting = fetch(url, { headers }).catch((error) => error);
    while (api.requests.length === 0) await new Promise(setImmediate);
    const dripping = await fetch(url, { headers });
    const body = dripping.text().catch((error) => error);
    await server.close();
    expect((await waiting).message).toBe('fetch failed');
    expect((await body).message).toBe('terminated');
    await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  test('a clock of the test that throws in the middle of an answer breaks that answer alone', async () => {
    const clock = {
      now: Date.now,
      setTimeout: () => {
        throw new Error('thrown by the clock');
      },
      clearTimeout: () => {},
    };
    const { url } = await served({ clock, faults: [{ fault: 'slow-drip', ms: 10 }] });
    const broken = await fetch(url, { headers });
    await expect(broken.text()).rejects.toThrow('terminated');
    expect((await fetch(url, { headers })).status).toBe(200);
  });

  test('forgets an answer whose client has gone', async () => {
    const timers = new Set<unknown>();
    const clock = {
      now: Date.now,
      setTimeout: (run: () => void) => timers.add(run),
      clearTimeout: () => timers.clear(),
    };
    const { api, url } = await served({ clock, latencyMs: 60_000 });
    const controller = new AbortController();
    const call = fetch(url, { headers, signal: controller.signal });
    while (timers.size === 0) await new Promise(setImmediate);
    controller.abort();
    await expect(call).rejects.toThrow(/abort/);
    while (timers.size > 0) await new Promise(setImmediate);
    expect(api.requests[0]).not.toHaveProperty('status');
  });
});
