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
