import { describe, expect, test } from '@jest/globals';
import type { VpcMemberInfo, VpcMemberPage } from '../types.js';
import { validateMemberPage } from '../validate.js';
import { createFakeMembersApi, type FakeMembersApi } from './index.js';

const authHeaders = { 'X-Auth-Token': 'any' };

interface Sent {
  query?: string | Record<string, string>;
  headers?: Record<string, string>;
  method?: string;
  path?: string;
}

function pathOf({ project_id, instance_id, vpc_channel_id }: FakeMembersApi): string {
  return `/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
}

async function send(api: FakeMembersApi, { query, headers = authHeaders, method = 'GET', path }: Sent = {}) {
  const url = new URL(path ?? pathOf(api), 'https://apig.example.com');
  url.search = new URLSearchParams(query).toString();
  const response = await api.fetch(url, { method, headers });
  const body: unknown = await response.json();
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
  expect(Math.abs(Date.parse(response.headers.get('date') ?? '') - Date.now())).toBeLessThan(10_000);
  if (response.ok) expect(validateMemberPage(body)).toEqual([]);
  return { status: response.status, body, requestId: response.headers.get('x-request-id') };
}

async function page(api: FakeMembersApi, query: Sent['query'] = {}): Promise<VpcMemberPage> {
  const { status, body } = await send(api, { query });
  expect(status).toBe(200);
  return body as VpcMemberPage;
}

const named: VpcMemberInfo[] = [
  { id: '1', ecs_name: 'web-a', member_group_name: 'web', member_group_id: 'g1' },
  { id: '2', ecs_name: 'web-a-2', member_group_name: 'web-old', member_group_id: 'g2' },
  { id: '3', ecs_name: 'Web', member_group_name: '', member_group_id: '' },
  { id: '4', host: '192.168.0.5' },
];

async function idsFor(query: Record<string, string>): Promise<string[]> {
  const { members, total, size } = await page(createFakeMembersApi({ members: named }), query);
  expect([total, size]).toEqual([members.length, members.length]);
  return members.map(({ id }) => id);
}

describe('the pages of the fake', () => {
  test('count members, not pages', async () => {
    const api = createFakeMembersApi({ members: 45 });
    const { members, ...counts } = await page(api, { limit: '10', offset: '40' });
    expect(counts).toEqual({ total: 45, size: 5 });
    expect(members).toEqual(api.members.slice(40));
  });

  test('have 20 members by default', async () => {
    expect(await page(createFakeMembersApi({ members: 45 }))).toMatchObject({ total: 45, size: 20 });
  });

  test('are empty past the end, and without members', async () => {
    const empty = { size: 0, members: [] };
    expect(await page(createFakeMembersApi({ members: 2 }), { offset: '2' })).toEqual({ total: 2, ...empty });
    expect(await page(createFakeMembersApi())).toEqual({ total: 0, ...empty });
  });

  test.each([
    [{ limit: '0' }, 20],
    [{ limit: '-1' }, 20],
    [{ limit: '501' }, 500],
    [{ limit: '99999999999999999999' }, 500],
    [{ limit: '500' }, 500],
    [{ limit: '1', offset: '-1' }, 1],
  ])('%j is replaced as documented', async (query, size) => {
    const api = createFakeMembersApi({ members: 600 });
    const { members, ...counts } = await page(api, query);
    expect(counts).toEqual({ size, total: 600 });
    expect(members[0]).toEqual(api.members[0]);
  });

  test.each(['limit=0', 'limit=-1', 'limit=501', 'offset=-1'])(
    '%s is a 400 with outOfRange: reject',
    async (query) => {
      const api = createFakeMembersApi({ members: 600, outOfRange: 'reject' });
      const name = query.split('=')[0];
      const error_msg = `Invalid parameter value,parameterName:${name}. Please refer to the support documentation`;
      expect(await send(api, { query })).toMatchObject({
        status: 400,
        body: { error_code: 'APIG.2012', error_msg },
      });
    },
  );

  test.each(['limit=1', 'limit=500', 'offset=0', 'offset=600'])('%s is never a 400', async (query) => {
    await page(createFakeMembersApi({ outOfRange: 'reject' }), query);
  });

  test('follow changes of the members', async () => {
    const api = createFakeMembersApi({ members: 3 });
    api.members.splice(0, 2, { id: 'new' });
    expect(await page(api)).toMatchObject({ total: 2, members: [{ id: 'new' }, {}] });
  });

  test('do not change the given array', async () => {
    const given = [...named];
    createFakeMembersApi({ members: given }).members.pop();
    expect(given).toEqual(named);
  });

  test('show made-up members that are distinct, plausible and always the same', async () => {
    const api = createFakeMembersApi({ members: 500, vpc_channel_id: 'c' });
    const { members } = await page(api, { limit: '500' });
    for (const field of ['id', 'host', 'ecs_id', 'ecs_name'] as const) {
      expect(new Set(members.map((member) => member[field])).size).toBe(500);
    }
    expect(members.every(({ vpc_channel_id }) => vpc_channel_id === 'c')).toBe(true);
    expect(createFakeMembersApi({ members: 500, vpc_channel_id: 'c' }).members).toEqual(api.members);
  });
});

describe('the filters of the fake', () => {
  test.each<[Record<string, string>, string[]]>([
    [{ name: 'web' }, ['1', '2']],
    [{ name: 'b-a' }, ['1', '2']],
    [{ name: 'WEB' }, []],
    [{ name: 'web-a', precise_search: 'name' }, ['1']],
    [{ name: 'web', precise_search: 'name' }, []],
    [{ name: '' }, ['1', '2', '3', '4']],
    [{ member_group_name: 'web' }, ['1', '2']],
    [{ member_group_name: 'web', precise_search: 'member_group_name' }, ['1']],
    [{ member_group_name: 'web', precise_search: 'name' }, ['1', '2']],
    [{ member_group_id: 'g1' }, ['1']],
    [{ member_group_id: 'g' }, []],
    [{ name: '-2', member_group_name: 'web' }, ['2']],
    [{ name: 'web-a', member_group_name: 'web', precise_search: 'name,member_group_name' }, ['1']],
    [{ unknown: 'web' }, ['1', '2', '3', '4']],
  ])('%j', async (query, ids) => {
    expect(await idsFor(query)).toEqual(ids);
  });

  test('apply before the page range', async () => {
    const api = createFakeMembersApi({ members: named });
    expect(await page(api, { name: 'web', limit: '1', offset: '1' })).toEqual({
      total: 2,
      size: 1,
      members: [named[1]],
    });
  });
});

describe('the errors of the fake', () => {
  const texts = { invalid: (name: string) => expect.stringContaining(`,parameterName:${name}.`) };

  test.each([
    ['limit', 'limit=1.5'],
    ['limit', 'limit=abc'],
    ['limit', 'limit='],
    ['limit', 'limit=1e2'],
    ['offset', 'offset=0x1'],
    ['limit', 'limit=1&limit=1'],
    ['name', 'name=a&name=b'],
    ['precise_search', 'precise_search=id'],
    ['precise_search', 'precise_search=name,'],
  ])('400 for a bad %s: %s', async (name, query) => {
    for (const outOfRange of ['clamp', 'reject'] as const) {
      expect(await send(createFakeMembersApi({ outOfRange }), { query })).toMatchObject({
        status: 400,
        body: { error_code: 'APIG.2012', error_msg: texts.invalid(name) },
      });
    }
  });

  test.each([
    ['project_id', 'not.an.id'],
    ['instance_id', 'a%2Fb'],
    ['vpc_channel_id', '%zz'],
  ] as const)('400 for a malformed %s', async (name, id) => {
    const api = createFakeMembersApi();
    expect(await send(api, { path: pathOf(api).replace(api[name], id) })).toMatchObject({
      status: 400,
      body: { error_msg: texts.invalid(name) },
    });
  });

  test('none for the ids of the options, even malformed ones', async () => {
    const api = createFakeMembersApi({ project_id: 'p', instance_id: 'gw/1', vpc_channel_id: 'channel 1' });
    const path = '/v2/p/apigw/instances/gw%2F1/vpc-channels/channel%201/members';
    expect(await send(api, { path })).toMatchObject({ status: 200 });
  });

  test.each([
    ['project_id', 403, 'APIG.1005', 'No permissions to request this method'],
    ['instance_id', 404, 'APIG.3030', 'The instance does not exist;id:other'],
    ['vpc_channel_id', 404, 'APIG.3023', 'The VPC channel does not exist,id:other'],
  ] as const)('for another %s: %i %s', async (name, status, error_code, error_msg) => {
    const api = createFakeMembersApi();
    const path = pathOf(api).replace(api[name], 'other');
    expect(await send(api, { path })).toMatchObject({ status, body: { error_code, error_msg } });
  });

  test.each<Sent>([
    { method: 'POST' },
    { method: 'DELETE' },
    { path: '/' },
    { path: '/v2/p/apigw/instances/i/vpc-channels//members' },
    { path: '/v2/p/apigw/instances/i/vpc-channels/c/members/' },
  ])('404 of the front gateway, with the request id in the body, for %j', async (sent) => {
    const { status, body, requestId } = await send(createFakeMembersApi(), { ...sent, headers: {} });
    expect(status).toBe(404);
    expect(body).toMatchObject({ error_code: 'APIGW.0101', request_id: requestId });
  });

  test('come in the order of the service: authentication, parameters, project, instance, channel', async () => {
    const api = createFakeMembersApi();
    const ids = { project_id: 'other', instance_id: 'other', vpc_channel_id: 'other' };
    const path = pathOf({ ...api, ...ids });
    const codeOf = async (sent: Sent) => (await send(api, sent)).body;
    expect(await codeOf({ path, query: 'limit=x', headers: {} })).toMatchObject({ error_code: 'APIG.1000' });
    expect(await codeOf({ path, query: 'limit=x' })).toMatchObject({ error_code: 'APIG.2012' });
    expect(await codeOf({ path })).toMatchObject({ error_code: 'APIG.1005' });
    const own = { ...api, ...ids, project_id: api.project_id };
    expect(await codeOf({ path: pathOf(own) })).toMatchObject({ error_code: 'APIG.3030' });
  });
});
