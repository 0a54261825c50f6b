import { describe, expect, test } from '@jest/globals';
import { violations } from './oracle.js';
import { callMock, ids, mockClient } from './targets.js';

const { instance_id, vpc_channel_id } = ids;

describe('a request within the bounds is answered', () => {
  test.each([{ limit: 1 }, { limit: 2 }, { limit: 499 }, { limit: 500 }, { offset: 0 }, { offset: 1 }])(
    '%j, through the typed client',
    async (query) => {
      const page = await mockClient().listPage({ instance_id, vpc_channel_id, ...query });
      expect(page.members).toHaveLength(2);
    },
  );

  test.each(['a%b', 'a+b', 'a&b', '中文', '🦊', "quote's", 'a/b?c#d'])(
    'name=%s, through the typed client',
    async (name) => {
      await expect(mockClient().listPage({ instance_id, vpc_channel_id, name })).resolves.toBeDefined();
    },
  );

  test.each(['name', 'member_group_name', 'name,member_group_name'])(
    'precise_search=%s, through the typed client',
    async (precise_search) => {
      await expect(
        mockClient().listPage({ instance_id, vpc_channel_id, precise_search }),
      ).resolves.toBeDefined();
    },
  );

  test('an unknown query parameter is ignored', async () => {
    expect((await callMock({ query: 'unknown=1' })).status).toBe(200);
  });
});

describe('a request out of the bounds is a documented 400', () => {
  test.each([
    'limit=0',
    'limit=501',
    'limit=-1',
    'limit=1.5',
    'limit=abc',
    'limit=1&limit=2',
    'offset=-1',
    'offset=0.5',
    'offset=abc',
    'precise_search=id',
    'precise_search=name,',
  ])('%s', async (query) => {
    const answer = await callMock({ query });
    expect(answer).toMatchObject({ status: 400, contentType: 'application/json' });
    expect(violations('ErrorMsg', answer.body)).toEqual([]);
    expect(answer.headers.get('x-request-id')).not.toBeNull();
  });

  test.each(['project_id', 'instance_id', 'vpc_channel_id'] as const)('a malformed %s', async (name) => {
    const path = ids.path.replace(ids[name], 'not.an.id');
    expect(await callMock({ path })).toMatchObject({ status: 400, contentType: 'application/json' });
  });

  test.each([{ limit: 0 }, { limit: 501 }, { limit: 1.5 }, { offset: -1 }])(
    'the typed client does not even send %j',
    async (query) => {
      await expect(mockClient().listPage({ instance_id, vpc_channel_id, ...query })).rejects.toMatchObject({
        kind: 'invalid-request',
      });
    },
  );
});

describe('a request that is not signed in is a documented 401', () => {
  test.each<[string, Record<string, string>]>([
    ['no credentials', {}],
    ['an empty token', { 'X-Auth-Token': '' }],
    ['a token in another header', { 'X-Subject-Token': 'any' }],
    ['a signature without its date', { Authorization: 'SDK-HMAC-SHA256 Access=a' }],
    ['a date without its signature', { 'X-Sdk-Date': '20201123T000000Z' }],
  ])('%s', async (_, headers) => {
    const answer = await callMock({ headers });
    expect(answer).toMatchObject({
      status: 401,
      contentType: 'application/json',
      body: { error_code: 'APIG.1002' },
    });
    expect(violations('ErrorMsg', answer.body)).toEqual([]);
  });

  test('even when it is malformed too', async () => {
    expect((await callMock({ headers: {}, query: 'limit=0' })).status).toBe(401);
  });

  test('but a signature with its date is a sign-in', async () => {
    const headers = { Authorization: 'SDK-HMAC-SHA256 Access=a', 'X-Sdk-Date': '20201123T000000Z' };
    expect((await callMock({ headers })).status).toBe(200);
  });
});

describe('a request to anything but the documented operation', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is not offered', async (method) => {
    expect(await callMock({ method })).toMatchObject({
      status: 405,
      contentType: 'application/problem+json',
    });
  });

  test('a trailing slash is another path', async () => {
    expect(await callMock({ path: `${ids.path}/` })).toMatchObject({
      status: 404,
      contentType: 'application/problem+json',
    });
  });
});
