/** `iamPassword(...)` against a scripted IAM, on virtual time; `contract-tests/iam.test.ts` has it on the mock. */
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createMembersClient, type MembersEvent } from '../index.js';
import { createFakeClock, createFakeMembersApi } from '../testing/index.js';
import { withDefaults } from '../transport/limits.js';
import { type IamPasswordOptions, iamPassword } from './iam-password.js';

const password = 'pä"ss\\word';
const token = 'MIIatAYJKoZIhvcNAQcCoIIapTCCGqECAQExDTALB';
const who = { domain: 'IAMDomain', user: 'IAMUser', password };
const forProject: IamPasswordOptions = { ...who, project_id: '73d69ae0cfcf460190522d06b60f05ad' };
const start = Date.parse('2020-01-03T09:05:22.701Z');

type Reply = () => Response | Promise<Response>;

interface Sent {
  url: string;
  method: string | undefined;
  headers: Headers;
  body: unknown;
}

function created(value = token, expires_at: unknown = '2020-01-04T09:05:22.701000Z'): Reply {
  return () =>
    new Response(JSON.stringify({ token: { expires_at } }), { status: 201, headers: subject(value) });
}

function rejected(code: number, message: string, headers: Record<string, string> = {}): Reply {
  const body = JSON.stringify({ error: { code, message, title: 'A title' } });
  return () => new Response(body, { status: code, headers });
}

function subject(value: string): Record<string, string> {
  return { 'X-Subject-Token': value };
}

const broken: Reply = () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) });
};

const silent: Reply = () => new Promise(() => {});

/** IAM gives these replies in turn, and the last one from then on. */
function setUp(replies: Reply[], options: IamPasswordOptions = forProject) {
  const clock = createFakeClock(start);
  const sent: Sent[] = [];
  const events: MembersEvent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const body = JSON.parse(String(init?.body));
    sent.push({ url: String(input), method: init?.method, headers: new Headers(init?.headers), body });
    return (replies[sent.length - 1] ?? (replies.at(-1) as Reply))();
  };
  const shared = withDefaults({ fetch, clock, onEvent: (event) => events.push(event) });
  const credentials = iamPassword(options);
  const request = { method: 'GET', url: 'https://apig.example.com', project_id: 'any' };
  const authorize = async () => credentials.authorize(request, shared);
  const fail = () =>
    authorize().then(
      () => Promise.reject(new Error('authenticated')),
      (reason: Error) => reason,
    );
  return { clock, sent, events, fetch, credentials, authorize, fail };
}

describe('the request', () => {
  test('is the documented one, without the list of services', async () => {
    const { authorize, sent } = setUp([created()]);
    await authorize();
    expect(sent).toEqual([
      {
        url: 'https://iam.myhuaweicloud.com/v3/auth/tokens?nocatalog=true',
        method: 'POST',
        headers: new Headers({ 'Content-Type': 'application/json;charset=utf8' }),
        body: {
          auth: {
            identity: {
              methods: ['password'],
              password: { user: { name: 'IAMUser', password, domain: { name: 'IAMDomain' } } },
            },
            scope: { project: { id: '73d69ae0cfcf460190522d06b60f05ad' } },
          },
        },
      },
    ]);
  });

  const byId = { id: '73d69ae0cfcf460190522d06b60f05ad' };
  test.each<[string, ({ project_id: string } | { region: string }) & { iamEndpoint?: string }, object]>([
    ['https://iam.myhuaweicloud.com', { project_id: byId.id }, byId],
    ['https://iam.cn-north-4.myhuaweicloud.com', { region: 'cn-north-4' }, { name: 'cn-north-4' }],
    ['https://iam.eu-west-101.myhuaweicloud.eu', { region: 'eu-west-101' }, { name: 'eu-west-101' }],
    ['https://iam.example.com', { iamEndpoint: 'https://iam.example.com/', project_id: byId.id }, byId],
    ['http://127.0.0.1:4010', { iamEndpoint: 'http://127.0.0.1:4010', region: 'mine' }, { name: 'mine' }],
  ])('goes to %s for %j', async (endpoint, options, project) => {
    const { authorize, sent } = setUp([created()], { ...who, ...options });
    await authorize();
    expect(sent[0]?.url).toBe(`${endpoint}/v3/auth/tokens?nocatalog=true`);
    expect(sent[0]?.body).toMatchObject({ auth: { scope: { project } } });
  });
});

describe('the token', () => {
  function setUpClient(replies: Reply[]) {
    const { clock, sent, fetch: iam } = setUp(replies);
    const tokens = ['first', 'second'];
    const fake = createFakeMembersApi({ clock, tokens, members: 3 });
    const fetch: typeof globalThis.fetch = (input, init) =>
      String(input).startsWith('https://iam.') ? iam(input, init) : fake.fetch(input, init);
    const { project_id, instance_id, vpc_channel_id } = fake;
    const credentials = iamPassword(forProject);
    const client = createMembersClient({ region: 'cn-north-4', project_id, credentials, fetch, clock });
    const list = () => client.listPage({ instance_id, vpc_channel_id });
    return { clock, sent, fake, list };
  }

  test('authenticates the calls of a client, with one token request for all', async () => {
    const { list, sent } = setUpClient([created('first')]);
    const pages = await Promise.all([list(), list(), list()]);
    pages.push(await list());
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
    expect(sent).toHaveLength(1);
  });

  test('is replaced when the service rejects it', async () => {
    const { list, sent, fake } = setUpClient([created('first'), created('second')]);
    await list();
    fake.revoke('first');
    await expect(list()).resolves.toMatchObject({ total: 3 });
    expect(sent).toHaveLength(2);
  });

  test('is replaced before it ends', async () => {
    const { clock, authorize, sent } = setUp([created('first'), created('second', '2020-01-05T09:05:22.7Z')]);
    await expect(authorize()).resolves.toMatchObject({ headers: { 'X-Auth-Token': 'first' } });
    await new Promise<void>((resolve) => clock.setTimeout(resolve, 24 * 3_600_000 - 1));
    await expect(authorize()).resolves.toMatchObject({ headers: { 'X-Auth-Token': 'second' } });
    expect(sent).toHaveLength(2);
  });

  test.each(['2020-01-04T09:05:22.701000Z', '2020-01-04T09:05:22Z', '2020-01-04T17:05:22.701+08:00'])(
    'may end at %s',
    async (end) => {
      await expect(setUp([created(token, end)]).authorize()).resolves.toMatchObject({ secrets: [token] });
    },
  );
});

describe('the life of a token goes by the times of IAM, not by the local clock', () => {
  const day = 24 * 3_600_000;
  const hour = 3_600_000;
  const iso = (ms: number) => new Date(ms).toISOString();

  /** How IAM tells its times, when its clock differs from the local one by `skewMs`. */
  const served = (skewMs: number, told: { date?: boolean; issued?: boolean }): Reply => {
    const at = start - skewMs;
    const headers = { ...subject(token), ...(told.date && { Date: new Date(at).toUTCString() }) };
    const times = { expires_at: iso(at + day), ...(told.issued && { issued_at: iso(at) }) };
    return () => new Response(JSON.stringify({ token: times }), { status: 201, headers });
  };

  test.each([
    ['issued_at', { issued: true }],
    ['Date', { date: true }],
    ['both', { issued: true, date: true }],
  ] as const)('from %s', async (_, told) => {
    for (const skewMs of [0, day, 2 * day, -day, 400 * day]) {
      const { authorize, sent, clock } = setUp([served(skewMs, told)]);
      const until = (ms: number) =>
        new Promise<void>((resolve) => clock.setTimeout(resolve, start + ms - clock.now()));
      await authorize();
      await until(day - hour);
      await authorize();
      expect(sent).toHaveLength(1);
      await until(day);
      await authorize();
      expect(sent).toHaveLength(2);
    }
  });

  test('and is not known, when IAM tells none and the end has passed on the local clock', async () => {
    for (const skewMs of [day, 400 * day]) {
      const { authorize, sent } = setUp([served(skewMs, {})]);
      await authorize();
      await authorize();
      expect(sent).toHaveLength(1);
    }
  });

  test('and from issued_at, when the Date is later than the end', async () => {
    const headers = { ...subject(token), Date: new Date(start + 400 * day).toUTCString() };
    const times = { issued_at: iso(start), expires_at: iso(start + day) };
    const { authorize, sent } = setUp([
      () => new Response(JSON.stringify({ token: times }), { status: 201, headers }),
    ]);
    await authorize();
    await authorize();
    expect(sent).toHaveLength(1);
  });

  test.each([null, 5, 'soon', '2020-01-03'])('and not from an issued_at that is %p', async (issued_at) => {
    const times = { issued_at, expires_at: iso(start + day) };
    const { authorize, sent } = setUp([
      () => new Response(JSON.stringify({ token: times }), { status: 201, headers: subject(token) }),
    ]);
    await authorize();
    await authorize();
    expect(sent).toHaveLength(1);
  });
});

describe('a token request', () => {
  test.each<[string, Reply]>([
    ['a broken connection', broken],
    ['10 seconds without a response', silent],
    ['a 429', rejected(429, 'Slow down')],
    ['a 500', rejected(500, 'Failed')],
    ['a 502', () => new Response('<html>', { status: 502 })],
    ['a 503', rejected(503, 'Unavailable')],
    ['a 504', () => new Response(null, { status: 504 })],
  ])('is tried again after %s', async (_, reply) => {
    const { authorize, events } = setUp([reply, created()]);
    await expect(authorize()).resolves.toMatchObject({ headers: { 'X-Auth-Token': token } });
    const name = 'keystoneCreateUserTokenByPassword';
    expect(events).toContainEqual(expect.objectContaining({ type: 'retry', name, attempt: 1 }));
  });

  test.each([400, 401, 403, 404])('is not tried again after a %i', async (status) => {
    const { fail, sent } = setUp([rejected(status, 'No')]);
    await expect(fail()).resolves.toMatchObject({ kind: 'api', status, attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  test('ends after 30 seconds', async () => {
    const { clock, fail } = setUp([silent]);
    await expect(fail()).resolves.toMatchObject({ kind: 'timeout' });
    expect(clock.now() - start).toBeLessThanOrEqual(30_000);
    expect(clock.now() - start).toBeGreaterThan(20_000);
  });

  test('that fails otherwise is tried again by the next call', async () => {
    const { fail, authorize } = setUp([rejected(403, 'No'), created()]);
    await fail();
    await expect(authorize()).resolves.toMatchObject({ headers: { 'X-Auth-Token': token } });
  });
});

describe('an error of IAM', () => {
  test('says what IAM said, and what to do', async () => {
    const { fail } = setUp([
      rejected(401, 'The username or password is wrong.', { 'X-IAM-Trace-Id': 'trace-1' }),
    ]);
    const error = await fail();
    expect(error).toMatchObject({
      name: 'ApiError',
      status: 401,
      error_code: '401',
      error_msg: 'The username or password is wrong.',
      requestId: 'trace-1',
      attempts: 1,
    });
    expect(error.message).toMatch(
      /^keystoneCreateUserTokenByPassword: 401 The username or password is wrong\. - Check .* \(request trace-1\)$/,
    );
  });

  test('prefers the id of the request to that of the trace', async () => {
    const headers = { 'X-Request-Id': 'request-1', 'X-IAM-Trace-Id': 'trace-1' };
    await expect(setUp([rejected(403, 'No', headers)]).fail()).resolves.toMatchObject({
      requestId: 'request-1',
    });
  });

  test('may come from the front gateway', async () => {
    const body = { error_code: 'APIGW.0308', error_msg: 'Too fast', request_id: 'request-2' };
    const { fail } = setUp([() => Response.json(body, { status: 429, headers: { 'Retry-After': '1' } })]);
    const error = await fail();
    expect(error).toMatchObject({ status: 429, error_code: 'APIGW.0308', retryAfterMs: 1000, attempts: 2 });
    expect(error).toMatchObject({
      requestId: 'request-2',
      message: expect.stringContaining('429 APIGW.0308'),
    });
  });

  test('may have no body', async () => {
    const error = await setUp([() => new Response(null, { status: 403 })]).fail();
    expect(error.message).toContain('403 with an empty body');
  });
});

describe('a 401', () => {
  test('is final: later calls fail alike, without another password sent', async () => {
    const { fail, sent } = setUp([rejected(401, 'Wrong', { 'X-IAM-Trace-Id': 'trace-1' }), created()]);
    const first = await fail();
    const second = await fail();
    expect(sent).toHaveLength(1);
    expect(second).not.toBe(first);
    expect({ ...second, message: second.message }).toEqual({ ...first, message: first.message, attempts: 0 });
  });

  test('is final for these credentials only', async () => {
    const { fail, fetch, clock } = setUp([rejected(401, 'Wrong'), created()]);
    await fail();
    const request = { method: 'GET', url: 'https://apig.example.com', project_id: 'any' };
    const again = iamPassword(forProject).authorize(request, withDefaults({ fetch, clock }));
    await expect(again).resolves.toMatchObject({ headers: { 'X-Auth-Token': token } });
  });

  test('leaves the token at hand in use', async () => {
    const { clock, authorize, sent } = setUp([created(), rejected(401, 'Wrong')]);
    await authorize();
    const later = (ms: number) => new Promise<void>((resolve) => clock.setTimeout(resolve, ms));
    await later(24 * 3_600_000 - 60_000);
    await authorize();
    await later(1);
    await expect(authorize()).resolves.toMatchObject({ headers: { 'X-Auth-Token': token } });
    expect(sent).toHaveLength(2);
  });
});

const noTokens: [string, Reply, string][] = [
  ['a 200', () => new Response('{}', { status: 200, headers: subject(token) }), '200 instead of 201'],
  ['no header', () => Response.json({ token: { password } }, { status: 201 }), 'X-Subject-Token'],
  ['a header with a space in it', created(`${token} ${token}`), 'X-Subject-Token'],
  ['no body', () => new Response(null, { status: 201, headers: subject(token) }), 'expires_at'],
  [
    'a body that is not JSON',
    () => new Response(token, { status: 201, headers: subject(token) }),
    'expires_at',
  ],
  ['a body without token', () => new Response('{}', { status: 201, headers: subject(token) }), 'expires_at'],
  ...[
    ...[null, 1577869522, '', 'tomorrow', '2020-01-04', '2020-01-04T09:05:22', '2020-13-04T09:05:22Z'],
    ...['+002020-01-04T09:05:22Z', ['2020-01-04T09:05:22Z']],
  ].map((end): [string, Reply, string] => [
    `the end ${JSON.stringify(end)}`,
    created(token, end),
    'expires_at',
  ]),
  [
    'a redirect',
    () => new Response(null, { status: 307, headers: { Location: 'https://elsewhere.example' } }),
    'is a redirect',
  ],
];

describe('a response without a usable token', () => {
  test.each(noTokens)('is a protocol error: %s', async (_, reply, says) => {
    const { fail, sent } = setUp([reply]);
    const error = await fail();
    expect(error).toMatchObject({ kind: 'protocol', attempts: 1, message: expect.stringContaining(says) });
    expect(sent).toHaveLength(1);
  });
});

describe('the options', () => {
  const secret = 'a-secret';
  const good = { domain: 'd', user: 'u', password: secret, project_id: 'p' };
  const { project_id: _, ...noScope } = good;

  test.each<[string, object, string]>([
    ['no domain', { ...good, domain: undefined }, '`domain` must be a string'],
    ['an empty user', { ...good, user: '' }, '`user` must be a string'],
    ['no password', { ...good, password: undefined }, '`password` must be a string'],
    ['an empty password', { ...good, password: '' }, '`password` must be a string'],
    ['a password that is no string', { ...good, password: [secret] }, '`password` must be a string'],
    ['an empty project', { ...good, project_id: '' }, '`project_id` must be a string'],
    ['an empty region', { ...noScope, region: '' }, '`region` must be a string'],
    ['neither project nor region', noScope, 'exactly one of `project_id` and `region`'],
    [
      'both project and region',
      { ...good, region: 'cn-north-4' },
      'exactly one of `project_id` and `region`',
    ],
    ['an unknown region', { ...noScope, region: 'mars-1' }, 'or give the full URL as `iamEndpoint`'],
    ['no URL', { ...good, iamEndpoint: 'iam.example.com' }, '`iamEndpoint` must be a URL'],
    [
      'a password in the URL',
      { ...good, iamEndpoint: `https://u:${secret}@iam.example.com` },
      'without user',
    ],
    ['plain http', { ...good, iamEndpoint: 'http://iam.example.com' }, '`iamEndpoint` must use https'],
  ])('are rejected with %s', (_, options, says) => {
    const make = () => iamPassword(options as IamPasswordOptions);
    expect(make).toThrow(
      expect.objectContaining({ kind: 'invalid-request', message: expect.stringContaining(says) }),
    );
    expect(make).toThrow(expect.objectContaining({ message: expect.not.stringContaining(secret) }));
  });
});

describe('no secret', () => {
  const json = JSON.stringify(password).slice(1, -1);
  const ascii = json.replace('ä', '\\u00e4');
  /** No part of the password that anybody could use: its first characters would do for a cut one. */
  const traces = [token, 'pä', 'p\\u00e4', 'ss\\'];

  const echoes: [string, Reply][] = [
    ['in the message', rejected(400, `bad password ${password}`)],
    ['in the message, escaped', () => new Response(`{"error":{"message":"${ascii}"}}`, { status: 400 })],
    ['in a body of another shape', () => Response.json({ body: { password } }, { status: 400 })],
    ['in such a body, escaped', () => new Response(`{"password":"${ascii}"}`, { status: 400 })],
    ['in plain text', () => new Response(password, { status: 400 })],
    ['where the text is cut', () => new Response(`${'x'.repeat(197)}${password}`, { status: 400 })],
    ['with a 401', rejected(401, `wrong: ${password}`)],
    ['with a 500', rejected(500, password)],
  ];
  const throws: [string, Reply][] = [
    [
      'of the platform that quotes the request',
      () => {
        const cause = new Error(`bad body ${JSON.stringify({ password })}`);
        throw Object.assign(new TypeError(`cannot send ${password}`, { cause }), { body: password });
      },
    ],
    ['of the connection', broken],
  ];

  test.each([...echoes, ...throws, ...noTokens.map(([what, reply]): [string, Reply] => [what, reply])])(
    'is in the error, the events or the credentials: %s',
    async (_, reply) => {
      const { fail, events, credentials } = setUp([reply]);
      const errors = [await fail(), await fail()];
      for (const value of [...errors, events, credentials]) expectNoTrace(value);
    },
  );

  test('is in the events or the credentials after a token request', async () => {
    const { authorize, events, credentials } = setUp([created()]);
    await authorize();
    expectNoTrace(events);
    expectNoTrace(credentials);
  });

  function expectNoTrace(value: unknown) {
    const shown = [
      inspect(value, { depth: 9, showHidden: true, getters: true }),
      String(value),
      JSON.stringify(value),
      value instanceof Error ? `${value.stack} ${inspect(value.cause)}` : '',
    ].join('\n');
    for (const trace of [password, json, ascii, ...traces]) expect(shown).not.toContain(trace);
  }
});
