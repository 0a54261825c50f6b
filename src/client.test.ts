import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OtherOptions } from './client-on-fake.fixtures.js';
import {
  createMembersClient,
  createResilientFetch,
  isMembersError,
  type MembersEvent,
  token,
} from './index.js';
import { createFakeClock } from './testing/index.js';
import { validateMemberPage } from './validate.js';

const ids = { instance_id: 'gw/1', vpc_channel_id: 'channel 1' };

function recorder(respond: () => Response | Promise<Response>) {
  const requests: { url: string; init: RequestInit }[] = [];
  const fetch = async (input: unknown, init: RequestInit = {}) => {
    requests.push({ url: String(input), init });
    return respond();
  };
  return { requests, fetch: fetch as typeof globalThis.fetch };
}

function clientWith(fetch: typeof globalThis.fetch, options: OtherOptions = {}) {
  return createMembersClient({
    region: 'cn-north-4',
    project_id: 'p',
    credentials: token('secret-token'),
    fetch,
    ...options,
  });
}

const emptyPage = () => Response.json({ size: 0, total: 0, members: [] });

describe('listPage', () => {
  test('sends the documented request: path, query and token, each encoded', async () => {
    const { fetch, requests } = recorder(emptyPage);
    await clientWith(fetch).listPage({ ...ids, name: 'a&b=中 %', limit: 500, offset: 0 });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe(
      'https://apig.cn-north-4.myhuaweicloud.com/v2/p/apigw/instances/gw%2F1/vpc-channels/channel%201/members' +
        '?name=a%26b%3D%E4%B8%AD%20%25&limit=500&offset=0',
    );
    expect(requests[0]?.init.headers).toEqual({ 'X-Auth-Token': 'secret-token' });
  });

  test('sends no absent parameter', async () => {
    const { fetch, requests } = recorder(emptyPage);
    await clientWith(fetch).listPage({ ...ids });
    expect(requests[0]?.url).toMatch(/\/members$/);
  });

  test('never follows a redirect, which would take the token to another origin', async () => {
    const { fetch, requests } = recorder(
      () => new Response(null, { status: 302, headers: { Location: 'https://x' } }),
    );
    await expect(clientWith(fetch).listPage(ids)).rejects.toMatchObject({ kind: 'protocol', status: 302 });
    expect(requests[0]?.init.redirect).toBe('manual');
  });

  test('sends nothing when a parameter is rejected', async () => {
    const { fetch, requests } = recorder(emptyPage);
    await expect(clientWith(fetch).listPage({ ...ids, limit: 0 })).rejects.toMatchObject({
      kind: 'invalid-request',
      attempts: 0,
    });
    expect(requests).toHaveLength(0);
  });

  test.each(['project_id', 'constructor'])(
    'sends no %s, which is not a parameter of a call',
    async (name) => {
      const { fetch, requests } = recorder(emptyPage);
      const client = clientWith(fetch);
      const params = { ...ids, [name]: 'other' };
      await expect(client.listPage(params)).rejects.toMatchObject({ kind: 'invalid-request' });
      expect(() => client.list(params)).toThrow(`\`${name}\` is not a parameter`);
      expect(requests).toHaveLength(0);
    },
  );

  test('rejects with the reason of an aborted signal, and sends nothing', async () => {
    const { fetch, requests } = recorder(emptyPage);
    const reason = new Error('enough');
    await expect(clientWith(fetch).listPage(ids, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(requests).toHaveLength(0);
  });

  test('rejects with the reason of a signal that aborts in flight', async () => {
    const controller = new AbortController();
    const fetch = (_: unknown, { signal }: RequestInit) =>
      new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('platform error'))),
      );
    const call = clientWith(fetch as typeof globalThis.fetch).listPage(ids, { signal: controller.signal });
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 1);
    await expect(call).rejects.toBe(reason);
  });

  test('a failed connection is a NetworkError that names the cause', async () => {
    const fetch = async () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
    };
    const error = await clientWith(fetch, { maxRetries: 0 })
      .listPage(ids)
      .catch((reason) => reason);
    expect(isMembersError(error)).toBe(true);
    expect(error).toMatchObject({
      kind: 'network',
      attempts: 1,
      message: 'listBackendInstancesV2: connection refused (ECONNREFUSED)',
    });
  });

  test('a body that breaks off is a NetworkError', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    const { fetch } = recorder(() => new Response(body));
    const client = clientWith(fetch, { maxRetries: 0 });
    await expect(client.listPage(ids)).rejects.toMatchObject({ kind: 'network' });
  });
});

describe('the option `validate`', () => {
  async function contractViolations(weight: number) {
    const page = { size: 1, total: 1, members: [{ id: 'm', weight }] };
    const { fetch } = recorder(() => Response.json(page, { headers: { 'X-Request-Id': 'request-1' } }));
    const events: MembersEvent[] = [];
    const options = { validate: validateMemberPage, onEvent: (event: MembersEvent) => events.push(event) };
    expect(await clientWith(fetch, options).listPage(ids)).toEqual(page);
    return events.filter(({ type }) => type === 'contract-violation');
  }

  test('reports a page that breaks the description to onEvent, and delivers it', async () => {
    expect(await contractViolations(10_001)).toEqual([
      {
        type: 'contract-violation',
        violations: [expect.objectContaining({ instancePath: '/members/0/weight', keyword: 'maximum' })],
        requestId: 'request-1',
      },
    ]);
  });

  test('reports nothing for a valid page', async () => {
    expect(await contractViolations(10_000)).toEqual([]);
  });

  const failure = new Error('broken validator');
  test.each([
    [
      'throws',
      () => {
        throw failure;
      },
    ],
    ['rejects', async () => Promise.reject(failure)],
  ])('reports to onEvent that it %s, and the page is delivered', async (_, validate) => {
    const { fetch } = recorder(emptyPage);
    const events: MembersEvent[] = [];
    const client = clientWith(fetch, { validate: validate as never, onEvent: (event) => events.push(event) });
    await expect(client.listPage(ids)).resolves.toMatchObject({ size: 0 });
    expect(events.at(-1)).toEqual({ type: 'contract-violation', violations: [], error: failure });
    expect(events.filter(({ type }) => type === 'contract-violation')).toHaveLength(1);
  });

  test('delays no page, though its promise never settles', async () => {
    const { fetch } = recorder(emptyPage);
    const validate = () => new Promise(() => {});
    await expect(clientWith(fetch, { validate: validate as never }).listPage(ids)).resolves.toMatchObject({
      size: 0,
    });
  });

  test('may return nothing, which reports nothing', async () => {
    const { fetch } = recorder(emptyPage);
    const types: string[] = [];
    const options = { validate: (() => {}) as never, onEvent: ({ type }: MembersEvent) => types.push(type) };
    await clientWith(fetch, options).listPage(ids);
    expect(types).toEqual(['request', 'response']);
  });
});

describe('`globalThis.fetch` is read at each request', () => {
  const original = globalThis.fetch;
  const sentThrough: string[] = [];
  const install = (name: string, response: () => Response) => {
    globalThis.fetch = async () => {
      sentThrough.push(name);
      return response();
    };
  };

  beforeEach(() => {
    sentThrough.length = 0;
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  test('so a client uses a replacement installed after its creation, for a retry too', async () => {
    const client = createMembersClient({
      region: 'cn-north-4',
      project_id: 'p',
      credentials: token('any'),
      clock: createFakeClock(),
    });
    install('first', () => {
      install('second', emptyPage);
      return new Response(null, { status: 503 });
    });
    await client.listPage(ids);
    install('third', emptyPage);
    await client.listPage(ids);
    expect(sentThrough).toEqual(['first', 'second', 'third']);
  });

  test('also by `createResilientFetch`', async () => {
    const fetch = createResilientFetch();
    install('later', emptyPage);
    await fetch('https://apig.example.com/');
    expect(sentThrough).toEqual(['later']);
  });

  test('but not with the option `fetch`', async () => {
    const { fetch, requests } = recorder(emptyPage);
    const client = clientWith(fetch);
    install('later', emptyPage);
    await client.listPage(ids);
    expect(requests).toHaveLength(1);
    expect(sentThrough).toEqual([]);
  });
});

describe('createMembersClient', () => {
  test.each(['', '..', undefined])('rejects the project_id %j', (project_id) => {
    expect(() => clientWith(fetch, { project_id: project_id as string })).toThrow(/`project_id` must/);
  });

  test('requires credentials', () => {
    expect(() => clientWith(fetch, { credentials: undefined as never })).toThrow(
      /`credentials` must be made by token/,
    );
  });

  test.each([' ', 'two\r\nlines', 'sécret'])('rejects the token %j without repeating it', (value) => {
    const create = () => token(value);
    expect(create).toThrow(/`token` must be/);
    if (value.trim()) expect(create).not.toThrow(new RegExp(value));
  });

  test('tells where to get a token when the token is empty', () => {
    expect(() => token('')).toThrow(/^`token` must not be empty: .* X-Subject-Token.*`iamPassword`/);
  });

  test('shows no secret when client or credentials are printed', () => {
    const credentials = token('secret-token');
    const client = clientWith(fetch, { credentials });
    expect(inspect({ client, credentials }, { depth: 9, showHidden: true })).not.toMatch(/secret-token/);
  });
});
