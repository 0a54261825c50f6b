/** Nothing that this package throws or tells holds a secret, however it is printed, along every error path. */
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type Clock, systemClock } from './clock.js';
import type { Credentials } from './credentials/credentials.js';
import {
  accessKey,
  createMembersClient,
  createResilientFetch,
  iamPassword,
  type MembersError,
  type MembersEvent,
  token,
} from './index.js';
import { createFakeClock, createFakeMembersApi, type Fault } from './testing/index.js';

const secret = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCC-secret';
const password = 'correct-horse-password';
const secretKey = 'wJalrXUtnFEMI-secret-key';

/** Everything that a logger might print of a value. */
function printed(value: unknown): string {
  const parts = [
    inspect(value, { depth: 9, showHidden: true, getters: true }),
    String(value),
    JSON.stringify(value),
  ];
  for (let error = value; error instanceof Error; error = error.cause) {
    parts.push(inspect(structuredClone(error), { depth: 9 }), error.stack ?? '', JSON.stringify(error));
  }
  return parts.join('\n');
}

/** Each way to sign in, and the secrets that it handles. */
const ways = {
  token: { credentials: () => token(secret), secrets: [secret] },
  iamPassword: {
    credentials: () => iamPassword({ domain: 'd', user: 'u', password, region: 'cn-north-4' }),
    secrets: [secret, password],
  },
  accessKey: {
    credentials: () => accessKey({ access: 'AKIDEXAMPLE', secret: secretKey, securityToken: secret }),
    secrets: [secret, secretKey],
    // Signing is work outside of JavaScript, which a fake clock does not wait for.
    clock: systemClock,
  },
};

interface SetUp {
  way?: { credentials: () => Credentials; secrets: string[]; clock?: Clock };
  fault?: Fault | undefined;
  fetch?: typeof globalThis.fetch;
}

function setUp({ way = ways.token, fault, fetch }: SetUp) {
  const clock = way.clock ?? createFakeClock();
  const twin = createFakeMembersApi({ clock, faults: () => fault, tokens: [secret] });
  const { project_id, instance_id, vpc_channel_id } = twin;
  const events: MembersEvent[] = [];
  const client = createMembersClient({
    region: 'cn-north-4',
    project_id,
    credentials: way.credentials(),
    fetch: fetch ?? ((input, init) => iam(input) ?? twin.fetch(input, init)),
    clock,
    timeoutMs: 30,
    maxRetries: 1,
    onEvent: (event) => events.push(event),
  });
  return { client, twin, events, channel: { instance_id, vpc_channel_id } };
}

/** Gives the token to whoever asks IAM. */
function iam(input: unknown): Promise<Response> | undefined {
  if (!String(input).startsWith('https://iam.')) return undefined;
  const body = JSON.stringify({ token: { expires_at: '2030-01-01T00:00:00.000000Z' } });
  return Promise.resolve(new Response(body, { status: 201, headers: { 'X-Subject-Token': secret } }));
}

const faults: Fault[] = [
  { fault: 'reset', when: 'before-headers' },
  { fault: 'truncated-body' },
  { fault: 'delay', ms: 5000 },
  { fault: 'redirect' },
  { fault: 'html' },
  { fault: 'invalid-json' },
  { fault: 'empty', status: 200 },
  ...[400, 401, 403, 404, 429, 500].map(
    (status) => ({ fault: 'error', status, error_code: 'APIG.1002' }) as const,
  ),
  { fault: 'lie', page: () => ({}) },
  { fault: 'error', status: 401, error_code: 'APIGW.0301' },
];

describe.each(Object.entries(ways))('signed in by %s, no secret', (_, way) => {
  test.each(faults)('in the errors, the events and the journal after %j', async (fault) => {
    const { client, twin, events, channel } = setUp({ way, fault });
    const failed = (call: Promise<unknown>) => call.catch((reason) => reason);
    const errors = [
      await failed(client.listPage(channel)),
      await failed(client.list(channel, { consistency: 'strict' }).toArray()),
    ];
    for (const error of errors) expect(error).toMatchObject({ kind: expect.any(String) });
    for (const shown of [...errors, events, twin.requests].map(printed)) {
      for (const one of way.secrets) expect(shown).not.toContain(one);
    }
  });

  test('in the client, its lists and its credentials', () => {
    const { client, channel } = setUp({ way });
    const shown = printed({ client, list: client.list(channel), credentials: way.credentials() });
    for (const one of way.secrets) expect(shown).not.toContain(one);
  });
});

describe('no secret', () => {
  const quoted = (init: RequestInit | undefined) => `bad header ${JSON.stringify(init?.headers)}`;
  const quotes: [string, Partial<MembersError>, (init: RequestInit | undefined) => unknown][] = [
    [
      'of the cause',
      { kind: 'network', attempts: 2 },
      (init) => new TypeError(`fetch failed: ${secret}`, { cause: new Error(quoted(init)) }),
    ],
    [
      'of the cause with a code',
      { kind: 'network', attempts: 2 },
      (init) =>
        new TypeError('fetch failed', { cause: Object.assign(new Error(quoted(init)), { code: secret }) }),
    ],
    [
      'and class',
      { kind: 'network', attempts: 2 },
      (init) =>
        Object.assign(new Error(quoted(init)), { name: secret, config: init, stack: `\n    at ${secret}` }),
    ],
    [
      'of an invalid header',
      { kind: 'invalid-request', attempts: 1 },
      (init) => Object.assign(new TypeError(`Headers.append: "${secret}" is invalid`), { config: init }),
    ],
    ['which is all there is', { kind: 'network', attempts: 2 }, () => secret],
  ];

  test.each(quotes)('when the platform quotes the header in its message %s', async (_, expected, failure) => {
    const fetch: typeof globalThis.fetch = (_, init) => Promise.reject(failure(init));
    const { client, events, channel } = setUp({ fetch });
    const error = await client.listPage(channel).catch((reason) => reason);
    expect(error).toMatchObject({ ...expected, cause: expect.any(Error) });
    expect(printed(error)).not.toContain(secret);
    expect(printed(events)).not.toContain(secret);
  });

  const url = 'https://apig.example.com/';
  const Authorization = `Bearer ${secret}`;
  test.each<[string, Parameters<typeof fetch>]>([
    ['a record', [url, { headers: { Authorization } }]],
    ['pairs', [url, { headers: [['Authorization', Authorization]] }]],
    ['Headers', [url, { headers: new Headers({ Authorization }) }]],
    ['a Request', [new Request(url, { headers: { Authorization } })]],
    ['a record that no platform takes', [url, { headers: { Authorization: `${Authorization}\n` } }]],
  ])('of a header that `createResilientFetch` was given: %s', async (_, request) => {
    const quoting: typeof fetch = () => {
      throw new TypeError(`Headers.append: "${Authorization}" has ${secret}`);
    };
    const send = createResilientFetch({ fetch: quoting, clock: createFakeClock() });
    const error = await send(...request).catch((reason) => reason);
    expect(error).toMatchObject({ kind: 'invalid-request', cause: { name: 'TypeError' } });
    expect(printed(error)).not.toContain(secret);
  });

  test('goes to another origin by a redirect', async () => {
    const { client, twin, channel } = setUp({
      fault: { fault: 'redirect', location: 'https://elsewhere.example/' },
    });
    await expect(client.listPage(channel)).rejects.toMatchObject({ kind: 'protocol', status: 302 });
    expect(twin.requests).toHaveLength(1);
  });
});

/** Ways in which a server may repeat what it was sent. */
const echoes: [string, (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  [
    'with \\u escapes',
    (secret) => secret.replace(/[^a-z]/gi, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
  ],
  [
    'percent-encoded',
    (secret) => secret.replace(/[^a-z]/gi, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  ],
  ['with entities', (secret) => secret.replace(/[^a-z]/gi, (sign) => `&#${sign.charCodeAt(0)};`)],
  ['without its last character', (secret) => secret.slice(0, -1)],
  ['by its first 20 characters', (secret) => `${secret.slice(0, 20)}...`],
];

describe.each(echoes)(
  'a server that repeats what it was sent, %s, gets it into no error and no event',
  (_, spelt) => {
    /** What a client tells when every answer quotes a secret in its id and in its body. */
    async function told(
      status: number,
      quoted: string,
      way: { credentials: () => Credentials } = ways.token,
    ) {
      const id = spelt(quoted);
      const events: MembersEvent[] = [];
      const client = createMembersClient({
        region: 'cn-north-4',
        project_id: 'p',
        credentials: way.credentials(),
        validate: () => [{ instancePath: '', schemaPath: '', message: 'is wrong' }] as never,
        maxRetries: 0,
        onEvent: (event) => events.push(event),
        fetch: async () => {
          const page = { size: 0, total: 0, members: [] };
          const error = {
            error_code: id,
            error_msg: `x ${id} y`,
            error: { code: id, message: id },
            request_id: id,
          };
          const headers = { 'X-Request-Id': id, 'X-IAM-Trace-Id': id, 'X-Subject-Token': secret };
          return Response.json(status === 200 ? page : error, { status, headers });
        },
      });
      const error = await client
        .listPage({ instance_id: 'i', vpc_channel_id: 'c' })
        .catch((reason) => reason);
      return `${printed(error)}\n${printed(events)}`;
    }

    test.each([200, 201, 400, 401, 404, 503])('a token, in a %i', async (status) => {
      const shown = await told(status, secret);
      expect(shown).toContain('***');
      expect(shown).not.toContain(secret.slice(0, 12));
    });

    test.each([201, 400, 401, 503])("a password, in IAM's %i", async (status) => {
      const shown = await told(status, password, ways.iamPassword);
      expect(shown).toContain('***');
      expect(shown).not.toContain(password.slice(0, 12));
    });

    test("the token that IAM has just issued, in IAM's 201", async () => {
      expect(await told(201, secret, ways.iamPassword)).not.toContain(secret.slice(0, 12));
    });

    test('a token of a caller of the resilient fetch', async () => {
      const events: MembersEvent[] = [];
      const resilient = createResilientFetch({
        fetch: async () => new Response('', { headers: { 'X-Request-Id': spelt(secret) } }),
        onEvent: (event) => events.push(event),
      });
      const headers = { 'X-Auth-Token': secret };
      await resilient('https://apig.example.com', { headers });
      await resilient(
        new Request('https://apig.example.com', { headers: { Authorization: `Bearer ${secret}` } }),
      );
      expect(printed(events)).toContain('***');
      expect(printed(events)).not.toContain(secret.slice(0, 12));
    });
  },
);
