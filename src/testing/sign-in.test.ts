import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createFakeClock, createFakeMembersApi, type FakeMembersApi } from './index.js';

const signature = { Authorization: 'SDK-HMAC-SHA256 Access=a', 'X-Sdk-Date': '20201123T000000Z' };

async function codeFor(api: FakeMembersApi, headers: Record<string, string>): Promise<string> {
  const { project_id, instance_id, vpc_channel_id } = api;
  const path = `/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
  const response = await api.fetch(`https://apig.example.com${path}`, { headers });
  const body = await response.json();
  return response.ok ? 'accepted' : `${response.status} ${body.error_code}`;
}

describe('signing in to the twin', () => {
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

  test('takes only the tokens of its list, if it has one', async () => {
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

  test.each([undefined, ['old']])('refuses a revoked token, with the list %j', async (tokens) => {
    const api = createFakeMembersApi(tokens && { tokens });
    expect(await codeFor(api, { 'X-Auth-Token': 'old' })).toBe('accepted');
    api.revoke('old');
    expect(await codeFor(api, { 'X-Auth-Token': 'old' })).toBe('401 APIG.1002');
  });
});

describe('the journal', () => {
  test('tells what was asked, when, how it was signed in and what came of it', async () => {
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
      { method: 'GET', path, query, at: 5_000, signedInBy: 'token', status: 502, fault: 'html' },
      { method: 'GET', path, query, at: 5_100, signedInBy: 'token', status: 401 },
      { method: 'GET', path, query, at: 5_200, signedInBy: 'signature', status: 400 },
      { method: 'POST', path, query, at: 5_300, signedInBy: 'none', status: 404 },
    ]);
  });

  test('shows no secret, and nor does the twin, when printed', async () => {
    const tokens = { 'secret-token': { expiresAt: 1 }, 'other-secret-token': {} };
    const api = createFakeMembersApi({ tokens, faults: [{ fault: 'reset', when: 'before-headers' }] });
    const authorization = 'SDK-HMAC-SHA256 Access=secret-key, Signature=secret-signature';
    const sent = {
      ...signature,
      Authorization: authorization,
      'X-Auth-Token': 'secret-token',
      Cookie: 'secret',
    };
    await codeFor(api, sent).catch(() => {});
    await codeFor(api, sent);
    await codeFor(api, { ...sent, 'X-Auth-Token': '' });
    api.revoke('secret-token');
    expect(api.requests).toHaveLength(3);
    expect(inspect(api, { depth: 9, showHidden: true }) + JSON.stringify(api)).not.toMatch(/secret/);
  });
});
