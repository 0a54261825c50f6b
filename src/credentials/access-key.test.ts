import { inspect } from 'node:util';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createMembersClient } from '../client.js';
import { type Clock, systemClock } from '../clock.js';
import { createFakeMembersApi, type FakeMembersApiOptions } from '../testing/index.js';
import { withDefaults } from '../transport/limits.js';
import { type AccessKey, accessKey } from './access-key.js';

const key: AccessKey = { access: 'ACCESSKEYID', secret: 'secret-access-key' };
const temporary: AccessKey = { ...key, securityToken: 'security-token' };
const guideTime = Date.UTC(2019, 10, 15, 3, 36, 55);

function clockAt(now: () => number): Clock {
  return { ...systemClock, now };
}

function authorize(given: Parameters<typeof accessKey>[0], project_id = 'p') {
  const shared = withDefaults({ clock: clockAt(() => guideTime) });
  return accessKey(given).authorize({ method: 'GET', url: 'https://a.example/v2', project_id }, shared);
}

/** A client with access keys, and a fake that verifies them. Real time, because signing is work outside of JavaScript. */
function setUp(given: Parameters<typeof accessKey>[0], options: FakeMembersApiOptions = {}, clock?: Clock) {
  const api = createFakeMembersApi({ members: 3, accessKeys: [key], ...options });
  const { project_id, instance_id, vpc_channel_id, fetch } = api;
  const connect = (where: { region: 'cn-north-4' } | { endpoint: string; fetch: typeof fetch }) =>
    createMembersClient({
      project_id,
      credentials: accessKey(given),
      fetch,
      ...(clock && { clock }),
      ...where,
    });
  return {
    api,
    connect,
    client: connect({ region: 'cn-north-4' }),
    channel: { instance_id, vpc_channel_id },
  };
}

describe('accessKey', () => {
  test('sends the headers that it signs, and tells its secrets', async () => {
    const { headers, secrets } = await authorize(temporary);
    const signed = /^SDK-HMAC-SHA256 Access=(.+), SignedHeaders=(.+), Signature=([0-9a-f]{64})$/;
    const [, access, signedHeaders, signature] = signed.exec(headers.Authorization ?? '') ?? [];
    expect([access, signedHeaders]).toEqual([key.access, 'host;x-project-id;x-sdk-date;x-security-token']);
    expect(headers).toEqual({
      'X-Project-Id': 'p',
      'X-Sdk-Date': '20191115T033655Z',
      'X-Security-Token': 'security-token',
      Authorization: headers.Authorization,
    });
    expect(new Set(secrets)).toEqual(new Set([key.access, key.secret, 'security-token', signature]));
  });

  test('sends no X-Security-Token without one', async () => {
    const { headers, secrets } = await authorize({ ...key, securityToken: undefined });
    expect(Object.keys(headers)).toEqual(['X-Project-Id', 'X-Sdk-Date', 'Authorization']);
    expect(secrets).toHaveLength(3);
  });

  test('never repeats a request that is rejected: it has no renew', () => {
    expect(accessKey(key).renew).toBeUndefined();
  });

  test('keeps the key as it was given', async () => {
    const mutable = { ...key };
    const credentials = accessKey(mutable);
    const request = { method: 'GET', url: 'https://a.example', project_id: 'p' };
    const shared = withDefaults({ clock: clockAt(() => guideTime) });
    const before = await credentials.authorize(request, shared);
    mutable.secret = 'another';
    expect(await credentials.authorize(request, shared)).toEqual(before);
  });

  test('shows no secret when it is printed', () => {
    const credentials = accessKey(temporary);
    const shown = inspect(credentials, { depth: 9, showHidden: true }) + JSON.stringify(credentials);
    for (const secret of Object.values(temporary)) expect(shown).not.toContain(secret);
  });
});

describe('a key that cannot be used', () => {
  const bad = ['', ' ', 'two\r\nlines', 'tail\n', 'with space', 'nul\0', 'sécret', '密钥', 7, null];

  test.each(
    bad.flatMap((value) => (['access', 'secret', 'securityToken'] as const).map((name) => [name, value])),
  )('is rejected without repeating it: %s %j', async (name, value) => {
    const given = { ...temporary, [name as string]: value } as AccessKey;
    const invalid = {
      kind: 'invalid-request',
      message: `\`${name}\` must be a non-empty string of printable ASCII without spaces.`,
    };
    expect(() => accessKey(given)).toThrow(expect.objectContaining(invalid));
    await expect(authorize(() => given)).rejects.toMatchObject(invalid);
  });

  test.each([
    [undefined, '`access` must'],
    [null, '`access` must'],
    ['key', '`options` must be an object.'],
    [{}, '`access` must'],
    [
      { access: 'a', secret: 's', securitytoken: 't' },
      '`securitytoken` is not a part of an access key; the nearest is `securityToken`.',
    ],
  ])('is rejected: %j', async (given, message) => {
    expect(() => accessKey(given as never)).toThrow(message);
    await expect(authorize(() => given as never)).rejects.toThrow(message);
  });

  test('is rejected along with a project_id that no header can hold', async () => {
    await expect(authorize(key, '项目')).rejects.toMatchObject({
      kind: 'invalid-request',
      message: expect.stringMatching(/^`project_id` must/),
    });
  });
});

describe('where there is no Web Crypto', () => {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'crypto') as PropertyDescriptor;
  afterEach(() => {
    Object.defineProperty(globalThis, 'crypto', real);
  });

  test.each([undefined, {}])('the call says so: %j', async (crypto) => {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    await expect(authorize(key)).rejects.toMatchObject({
      kind: 'invalid-request',
      message: expect.stringMatching(/Web Crypto.*https/),
    });
  });
});

describe('explain', () => {
  const expired =
    'Incorrect IAM authentication information: calc aksk signature fail:signature expired, ' +
    'signature time:20191115T031655Z,server time:20191115T033655Z';
  const explain = (error_msg: string, headers: Record<string, string>, now: number) =>
    accessKey(key).explain?.({ error_msg, headers: new Headers(headers) }, now);
  const date = 'Fri, 15 Nov 2019 03:36:55 GMT';

  test.each([
    [-20 * 60_000, '20 minutes behind'],
    [20 * 60_000 + 400, '20 minutes ahead of'],
    [8 * 3_600_000, '480 minutes ahead of'],
    [61_000, '1 minute ahead of'],
    [60_000, '1 minute ahead of'],
    [-59_000, '59 seconds behind'],
    [1_000, '1 second ahead of'],
  ])('of a clock that is wrong by %i ms: %s', (skewMs, skew) => {
    expect(explain(expired, { Date: date }, guideTime + skewMs)).toBe(
      `The local clock is ${skew} the service's. Set it right.`,
    );
  });

  test.each<[string, string, Record<string, string>, number]>([
    ['without Date', expired, {}, 0],
    ['with a Date that cannot be read', expired, { Date: 'soon' }, 0],
    ['with a Date that is none of HTTP', expired, { Date: '-1' }, 0],
    ['with a Date in another zone', expired, { Date: `${date}+0800` }, 0],
    ['with a Date that is no date', expired, { Date: 'Xxx, 99 Nov 2019 03:36:55 GMT' }, 0],
    ['when the clock is right', expired, { Date: date }, guideTime + 499],
    ['for another reason', 'verify aksk signature fail', { Date: date }, 0],
  ])('says nothing %s', (_, error_msg, headers, now) => {
    expect(explain(error_msg, headers, now)).toBeUndefined();
  });
});

describe('through the client, to a fake that verifies signatures,', () => {
  test('a key is accepted', async () => {
    const { api, client, channel } = setUp(key);
    expect(await client.listPage(channel)).toMatchObject({ total: 3 });
    expect(api.requests).toMatchObject([{ authenticatedBy: 'signature', status: 200 }]);
  });

  test('a temporary key is accepted', async () => {
    const { client, channel } = setUp(temporary, { accessKeys: [temporary] });
    expect(await client.listPage(channel)).toMatchObject({ total: 3 });
  });

  test('a key is accepted over a real port, with the host that fetch sends', async () => {
    const { api, connect, channel } = setUp(key);
    const server = await api.listen();
    try {
      const client = connect({ endpoint: server.url, fetch: globalThis.fetch });
      expect(await client.listPage({ ...channel, name: "a&b=c d+e/中🦊!'()*~" })).toMatchObject({ total: 0 });
    } finally {
      await server.close();
    }
  });

  test('every request is accepted, whatever its ids and its query hold', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const segment = text.filter((id) => !/^\.{0,2}$/.test(id));
    const query = fc.record({ name: text, member_group_name: text, limit: fc.integer({ min: 1, max: 500 }) });
    await fc.assert(
      fc.asyncProperty(segment, segment, query, async (instance_id, vpc_channel_id, params) => {
        const { client } = setUp(key, { instance_id, vpc_channel_id });
        await client.listPage({ instance_id, vpc_channel_id, ...params });
      }),
      { numRuns: 300 },
    );
  });

  test('a function is called for a key before each request, also when it is sent again', async () => {
    const keys = ['first', 'second', 'third'].map((access) => ({ access, secret: `${access}-secret` }));
    const provider = jest.fn(async () => keys[provider.mock.calls.length - 1] as AccessKey);
    const faults = [{ fault: 'none' }, { fault: 'reset', when: 'before-headers' }] as const;
    const { api, client, channel } = setUp(provider, { accessKeys: keys, faults });
    await client.listPage(channel);
    await client.listPage(channel);
    expect(api.requests.map(({ status }) => status)).toEqual([200, undefined, 200]);
    expect(provider).toHaveBeenCalledTimes(3);
  });

  test('what the function throws is what the call rejects with', async () => {
    const { api, client, channel } = setUp(() => Promise.reject(new Error('vault is sealed')));
    await expect(client.listPage(channel)).rejects.toThrow('vault is sealed');
    expect(api.requests).toHaveLength(0);
  });

  test('a wrong secret is rejected once, and not tried again', async () => {
    const { api, client, channel } = setUp({ ...key, secret: 'wrong' });
    await expect(client.listPage(channel)).rejects.toMatchObject({
      kind: 'api',
      status: 401,
      error_code: 'APIGW.0301',
      attempts: 1,
      error_msg: expect.stringContaining('verify aksk signature fail'),
    });
    expect(api.requests).toHaveLength(1);
  });

  test.each([
    [-16 * 60_000, '16 minutes behind'],
    [3_600_000, '60 minutes ahead of'],
  ])('a clock that is wrong by %i ms is named in the error', async (skewMs, skew) => {
    const { client, channel } = setUp(
      key,
      {},
      clockAt(() => Date.now() + skewMs),
    );
    await expect(client.listPage(channel)).rejects.toMatchObject({
      status: 401,
      error_msg: expect.stringContaining('signature expired'),
      message: expect.stringContaining(`The local clock is ${skew} the service's.`),
    });
  });
});
