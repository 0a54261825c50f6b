import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../clock.js';
import { accessKey } from '../credentials/access-key.js';
import { withDefaults } from '../transport/limits.js';
import {
  type AccessKey,
  type Clock,
  createFakeClock,
  createFakeMembersApi,
  type FakeMembersApi,
} from './index.js';

const signature = { Authorization: 'SDK-HMAC-SHA256 Access=a', 'X-Sdk-Date': '20201123T000000Z' };

function urlOf({ project_id, instance_id, vpc_channel_id }: FakeMembersApi): string {
  const path = `/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
  return `https://apig.example.com${path}`;
}

async function codeFor(api: FakeMembersApi, headers: Record<string, string>): Promise<string> {
  const response = await api.fetch(urlOf(api), { headers });
  const body = await response.json();
  return response.ok ? 'accepted' : `${response.status} ${body.error_code}`;
}

describe('authentication by the fake', () => {
  test.each<[string, Record<string, string>, string]>([
    ['any token', { 'X-Auth-Token': 'any' }, 'accepted'],
    ['a signature with its date', signature, 'accepted'],
    ['nothing', {}, '401 APIG.1000'],
    ['an empty token', { 'X-Auth-Token': '' }, '401 APIG.1000'],
    ['a token in another header', { 'X-Subject-Token': 'any' }, '401 APIG.1000'],
    ['a signature without its date', { Authorization: signature.Authorization }, '401 APIG.1000'],
    ['a date without its signature', { 'X-Sdk-Date': signature['X-Sdk-Date'] }, '401 APIG.1000'],
    ['another scheme', { ...signature, Authorization: 'Bearer a' }, '401 APIG.1000'],
  ])('with %s', async (_, headers, expected) => {
    expect(await codeFor(createFakeMembersApi(), headers)).toBe(expected);
  });

  test('accepts only the tokens of its list, if it has one', async () => {
    const api = createFakeMembersApi({ tokens: ['good'] });
    expect(await codeFor(api, { 'X-Auth-Token': 'good' })).toBe('accepted');
    expect(await codeFor(api, { 'X-Auth-Token': 'bad' })).toBe('401 APIG.1002');
    expect(await codeFor(api, { 'X-Auth-Token': 'toString' })).toBe('401 APIG.1002');
  });

  test.each([new Date(1_000), 1_000])('knows when a token has expired: %p', async (expiresAt) => {
    const clock = createFakeClock(999);
    const api = createFakeMembersApi({ tokens: { short: { expiresAt }, long: {} }, clock });
    expect(await codeFor(api, { 'X-Auth-Token': 'short' })).toBe('accepted');
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 1));
    expect(await codeFor(api, { 'X-Auth-Token': 'short' })).toBe('401 APIG.1001');
    expect(await codeFor(api, { 'X-Auth-Token': 'long' })).toBe('accepted');
  });

  test.each([undefined, ['old']])('rejects a revoked token, with the list %j', async (tokens) => {
    const api = createFakeMembersApi(tokens && { tokens });
    expect(await codeFor(api, { 'X-Auth-Token': 'old' })).toBe('accepted');
    api.revoke('old');
    expect(await codeFor(api, { 'X-Auth-Token': 'old' })).toBe('401 APIG.1002');
  });
});

describe('a signature by an access key of the list', () => {
  const key: AccessKey = { access: 'AKID', secret: 'right' };
  const wrong: AccessKey = { ...key, secret: 'wrong' };
  const locked = 'AK access failed to reach the limit,forbidden';

  /** A fake with a clock that a test can move; `send` signs a request with a key at a time and gives the result. */
  function setUp(accessKeys: readonly AccessKey[] = [key]) {
    let now = Date.UTC(2026, 0, 1);
    const clock: Clock = { ...systemClock, now: () => now };
    const api = createFakeMembersApi({ accessKeys, clock });
    const send = async (signWith: AccessKey, at: number = now) => {
      const request = { method: 'GET', url: urlOf(api), project_id: api.project_id };
      const shared = withDefaults({ clock: { ...systemClock, now: () => at } });
      const { headers } = await accessKey(signWith).authorize(request, shared);
      const response = await api.fetch(request.url, { headers });
      const { status } = response;
      expect(response.headers.get('Date')).toBe(new Date(now).toUTCString());
      const { error_code, error_msg, request_id } = await response.json();
      if (status === 200) return 'accepted';
      expect([status, error_code]).toEqual([401, 'APIGW.0301']);
      expect(request_id).toBe(response.headers.get('X-Request-Id'));
      return error_msg.replace('Incorrect IAM authentication information: ', '');
    };
    return { api, send, now: () => now, wait: (ms: number) => (now += ms) };
  }

  async function fail(send: (key: AccessKey) => Promise<string>, times: number) {
    for (let time = 0; time < times; time++) expect(await send(wrong)).toMatch('verify aksk signature fail');
  }

  test('is accepted', async () => {
    const { api, send } = setUp();
    expect(await send(key)).toBe('accepted');
    expect(api.requests).toMatchObject([{ authenticatedBy: 'signature', status: 200 }]);
  });

  test.each<{ listed: AccessKey[] }>([{ listed: [] }, { listed: [{ access: 'OTHER', secret: 'right' }] }])(
    'is rejected when the key is not listed: %j',
    async ({ listed }) => {
      const { send } = setUp(listed);
      expect(await send(key)).toBe('ak AKID not exist');
    },
  );

  test('is rejected with the canonical request, as the front gateway echoes it', async () => {
    const { api, send } = setUp();
    const { pathname } = new URL(urlOf(api));
    expect(await send(wrong)).toBe(
      `verify aksk signature fail, canonicalRequest:GET|${pathname}/||host:apig.example.com|` +
        `x-project-id:${api.project_id}|x-sdk-date:20260101T000000Z||host;x-project-id;x-sdk-date|` +
        'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('is rejected with the security token in that echo', async () => {
    const temporary = { ...key, securityToken: 'token-in-echo' };
    const { send } = setUp([temporary]);
    expect(await send(temporary)).toBe('accepted');
    expect(await send({ ...temporary, secret: 'wrong' })).toContain('|x-security-token:token-in-echo|');
  });

  test('is rejected more than 15 minutes before or after its time', async () => {
    const { send, now } = setUp();
    for (const minutes of [15, -15]) expect(await send(key, now() + minutes * 60_000)).toBe('accepted');
    expect(await send(key, now() - 16 * 60_000)).toBe(
      'calc aksk signature fail:signature expired, signature time:20251231T234400Z,server time:20260101T000000Z',
    );
    expect(await send(key, now() + 16 * 60_000)).toMatch('signature expired');
  });

  test('locks the key for five minutes after more than five failures in a row', async () => {
    const other = { access: 'OTHER', secret: 'other' };
    const { send, wait } = setUp([key, other]);
    await fail(send, 6);
    expect(await send(wrong)).toBe(locked);
    expect(await send(key)).toBe(locked);
    expect(await send(other)).toBe('accepted');
    wait(5 * 60_000 - 1);
    expect(await send(key)).toBe(locked);
    wait(1);
    await fail(send, 5);
    expect(await send(key)).toBe('accepted');
  });

  test('resets the count of failures after a success', async () => {
    const { send } = setUp();
    for (let round = 0; round < 3; round++) {
      await fail(send, 5);
      expect(await send(key)).toBe('accepted');
    }
  });

  test('is the only accepted one; any token is still accepted', async () => {
    const { api } = setUp();
    expect(await codeFor(api, signature)).toBe('401 APIGW.0301');
    expect(await codeFor(api, { 'X-Auth-Token': 'any' })).toBe('accepted');
    expect(await codeFor(api, {})).toBe('401 APIG.1000');
  });

  test('keeps the journal in the order of arrival, however long its verification takes', async () => {
    const { api } = setUp();
    await Promise.all([codeFor(api, signature), codeFor(api, { 'X-Auth-Token': 'any' })]);
    expect(api.requests).toMatchObject([
      { authenticatedBy: 'signature', status: 401 },
      { authenticatedBy: 'token', status: 200 },
    ]);
  });

  test('ends with the reason of the signal on an abort meanwhile', async () => {
    const { api } = setUp();
    const controller = new AbortController();
    const call = api.fetch(urlOf(api), { headers: signature, signal: controller.signal });
    controller.abort('enough');
    await expect(call).rejects.toBe('enough');
    expect(api.requests).toMatchObject([{ authenticatedBy: 'signature' }]);
    expect(api.requests[0]).not.toHaveProperty('status');
  });
});

describe('the journal', () => {
  test('has the request, its time, how it was authenticated, its status and its fault', async () => {
    const clock = createFakeClock(5_000);
    const api = createFakeMembersApi({
      tokens: ['good'],
      latencyMs: 100,
      clock,
      faults: [{ fault: 'html' }],
    });
    const { project_id, instance_id, vpc_channel_id } = api;
    const path = `/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
    const url = `https://apig.example.com${path}?name=a%26b&limit=1&limit=2`;
    await api.fetch(url, { headers: { 'X-Auth-Token': 'good' } });
    await api.fetch(url, { headers: { 'X-Auth-Token': 'bad' }, method: 'get' });
    await api.fetch(url, { headers: signature });
    await api.fetch(url, { method: 'post' });
    const query = { name: 'a&b', limit: '1,2' };
    expect(api.requests).toEqual([
      { method: 'GET', path, query, at: 5_000, authenticatedBy: 'token', status: 502, fault: 'html' },
      { method: 'GET', path, query, at: 5_100, authenticatedBy: 'token', status: 401 },
      { method: 'GET', path, query, at: 5_200, authenticatedBy: 'signature', status: 400 },
      { method: 'POST', path, query, at: 5_300, authenticatedBy: 'none', status: 404 },
    ]);
  });

  test('shows no secret, and nor does the fake, when printed', async () => {
    const tokens = { 'secret-token': { expiresAt: 1 }, 'other-secret-token': {} };
    const accessKeys = [{ access: 'secret-key', secret: 'secret-sk', securityToken: 'secret-st' }];
    const faults = [{ fault: 'reset', when: 'before-headers' }] as const;
    const api = createFakeMembersApi({ tokens, accessKeys, faults });
    const authorization = 'SDK-HMAC-SHA256 Access=secret-key, Signature=secret-signature';
    const sentHeaders = {
      ...signature,
      Authorization: authorization,
      'X-Auth-Token': 'secret-token',
      Cookie: 'secret',
    };
    await codeFor(api, sentHeaders).catch(() => {});
    await codeFor(api, sentHeaders);
    await codeFor(api, { ...sentHeaders, 'X-Auth-Token': '' });
    api.revoke('secret-token');
    expect(api.requests).toHaveLength(3);
    expect(inspect(api, { depth: 9, showHidden: true }) + JSON.stringify(api)).not.toMatch(/secret/);
  });
});
