/** IAM's operation on the mock of its description, and a client that authenticates there. */
import { describe, expect, test } from '@jest/globals';
import { iamPassword } from '../src/credentials/iam-password.js';
import { createMembersClient } from '../src/index.js';
import { exampleChannel } from './suite/targets/channel.js';
import { createOracle } from './suite/validators/oracle.js';

const { description, violations, example } = createOracle('generated/iam/openapi.json');
const iamEndpoint = process.env.IAM_URL ?? '';

const statusOf: Record<string, number> = {
  TokenCreated: 201,
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  InternalServerError: 500,
  ServiceUnavailable: 503,
};

interface TokenRequest {
  auth: {
    identity: { methods: string[]; password: { user: { domain: object; name: string; password: string } } };
    scope: { project: object };
  };
}
const good = example('ForProjectId') as TokenRequest;

interface IamResponse {
  status: number;
  headers: Headers;
  contentType: string | null;
  body: unknown;
}

async function callIam(
  body: unknown,
  headers: Record<string, string> = {},
  query = '',
): Promise<IamResponse> {
  const response = await fetch(`${iamEndpoint}/v3/auth/tokens${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json;charset=utf8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    contentType: response.headers.get('content-type'),
    body: JSON.parse(await response.text()),
  };
}

const documentedResponses = Object.entries(description.components.responses).flatMap(
  ([response, { content }]) =>
    Object.keys(content['application/json']?.examples ?? {}).map((name) => ({
      name,
      status: statusOf[response] as number,
    })),
);

describe('every documented response of IAM', () => {
  test('is known to this test', () => {
    expect(Object.keys(description.components.responses).sort()).toEqual(Object.keys(statusOf).sort());
  });

  test.each(documentedResponses)('$status $name arrives as described', async ({ name, status }) => {
    const response = await callIam(good, { Prefer: `code=${status}, example=${name}` });
    expect(response).toMatchObject({ status, contentType: 'application/json', body: example(name) });
    expect(violations(status === 201 ? 'TokenResponse' : 'IamError', response.body)).toEqual([]);
    expect(response.headers.get('x-iam-trace-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('x-subject-token')).toEqual(status === 201 ? expect.any(String) : null);
    expect(response.headers.get('sl-violations')).toBeNull();
  });

  test('repeats its status as a number', () => {
    for (const { name, status } of documentedResponses.filter(({ status }) => status >= 400)) {
      expect(example(name)).toMatchObject({ error: { code: status } });
    }
  });
});

describe('a request for a token', () => {
  test.each(['ForProjectId', 'ForProjectName'])('returns one: %s', async (name) => {
    expect(violations('TokenRequest', example(name))).toEqual([]);
    const response = await callIam(example(name), {}, '?nocatalog=true');
    expect(response.status).toBe(201);
    expect(response.headers.get('x-subject-token')).toMatch(/^MII/);
  });

  const { auth } = good;
  const { identity, scope } = auth;
  const { user } = identity.password;
  const withUser = (changed: object) => ({
    auth: { scope, identity: { ...identity, password: { user: { ...user, ...changed } } } },
  });

  test.each<[string, unknown]>([
    ['nothing in it', {}],
    ['no identity', { auth: { scope } }],
    ['no scope', { auth: { identity } }],
    ['the scope of an account', { auth: { identity, scope: { domain: { name: 'IAMDomain' } } } }],
    ['a project without id and name', { auth: { identity, scope: { project: {} } } }],
    ['a project with both', { auth: { identity, scope: { project: { id: 'a', name: 'b' } } } }],
    ['an empty project', { auth: { identity, scope: { project: { id: '' } } } }],
    ['no method', { auth: { scope, identity: { ...identity, methods: [] } } }],
    ['another method', { auth: { scope, identity: { ...identity, methods: ['totp'] } } }],
    ['two methods', { auth: { scope, identity: { ...identity, methods: ['password', 'password'] } } }],
    ['no password', withUser({ password: undefined })],
    ['an empty password', withUser({ password: '' })],
    ['a password that is no text', withUser({ password: 1 })],
    ['no user name', withUser({ name: undefined })],
    ['no account', withUser({ domain: undefined })],
    ['an account without name', withUser({ domain: {} })],
  ])('is a documented 400 with %s', async (_, body) => {
    expect(violations('TokenRequest', JSON.parse(JSON.stringify(body)))).not.toEqual([]);
    const response = await callIam(body);
    expect(response).toMatchObject({ status: 400, contentType: 'application/json' });
    expect(violations('IamError', response.body)).toEqual([]);
  });
});

describe('a client that authenticates at IAM', () => {
  const { project_id, instance_id, vpc_channel_id } = exampleChannel;
  const account = { domain: 'IAMDomain', user: 'IAMUser', password: 'IAMPassword', iamEndpoint };

  /** `prefer` chooses IAM's response. */
  function setUp(scope: { project_id: string } | { region: string }, prefer?: string) {
    const tokens: (string | null)[] = [];
    const observed: typeof fetch = async (input, init) => {
      const headers = new Headers(init?.headers);
      if (prefer && String(input).startsWith(iamEndpoint)) headers.set('Prefer', prefer);
      tokens.push(headers.get('X-Auth-Token'));
      return fetch(input, { ...init, headers });
    };
    const client = createMembersClient({
      endpoint: process.env.MOCK_URL ?? '',
      project_id,
      credentials: iamPassword({ ...account, ...scope }),
      fetch: observed,
      maxRetries: 0,
    });
    return { list: () => client.listPage({ instance_id, vpc_channel_id }), tokens };
  }

  test.each([{ project_id }, { region: 'cn-north-4' }])('lists members, for %j', async (scope) => {
    const { list, tokens } = setUp(scope);
    await expect(list()).resolves.toMatchObject({ total: 2 });
    expect(tokens).toEqual([null, expect.stringMatching(/^MII/)]);
  });

  test.each(documentedResponses.filter(({ status }) => status !== 201))(
    'gets $status $name as a typed error',
    async ({ name, status }) => {
      const { error } = example(name) as { error: { message: string } };
      await expect(setUp({ project_id }, `code=${status}, example=${name}`).list()).rejects.toMatchObject({
        kind: 'api',
        status,
        error_code: String(status),
        error_msg: error.message,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
    },
  );
});
