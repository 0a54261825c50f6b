/** Without types, a misspelt option would have no effect. Each function that takes options rejects it, by name. */
import { describe, expect, test } from '@jest/globals';
import { clientOnFake } from './client-on-fake.fixtures.js';
import { accessKey, createMembersClient, createResilientFetch, iamPassword, token } from './index.js';
import { createFakeMembersApi } from './testing/index.js';

const { client, channel, fake } = clientOnFake({ members: 3 });
const { project_id, fetch } = fake;
const good = { region: 'cn-north-4', project_id, credentials: token('any'), fetch } as const;
const user = { domain: 'd', user: 'u', password: 'p', region: 'cn-north-4' };
const withFreshToken = (fresh: object) =>
  createMembersClient({ ...good, credentials: token(async () => fresh as never) }).listPage(channel);

/** Each function, what it takes, a misspelt name, and the name that was meant. */
const calls: [string, (options: object) => unknown, string, string][] = [
  ['createMembersClient', (more) => createMembersClient({ ...good, ...more }), 'timeout', 'timeoutMs'],
  ['createMembersClient', (more) => createMembersClient({ ...good, ...more }), 'credential', 'credentials'],
  ['listPage', (options) => client.listPage(channel, options), 'deadlineMS', 'deadlineMs'],
  ['list', (options) => client.list(channel, options), 'pagesize', 'pageSize'],
  ['toArray', (options) => client.list(channel).toArray(options), 'maxitems', 'maxItems'],
  ['createResilientFetch', (options) => createResilientFetch(options), 'maxRetrys', 'maxRetries'],
  ['iamPassword', (more) => iamPassword({ ...user, ...more }), 'iamEndpiont', 'iamEndpoint'],
  [
    'accessKey',
    (more) => accessKey({ access: 'a', secret: 's', ...more }),
    'security_token',
    'securityToken',
  ],
  ['a function of token', (more) => withFreshToken({ value: 'any', ...more }), 'expires_at', 'expiresAt'],
  ['createFakeMembersApi', (options) => createFakeMembersApi(options), 'latency', 'latencyMs'],
];

describe('an unknown option', () => {
  test.each(calls)(
    'of %s is an InvalidRequestError that suggests the nearest',
    async (_, call, name, meant) => {
      const failure = (async () => call({ [name]: 1 }))();
      await expect(failure).rejects.toMatchObject({
        name: 'InvalidRequestError',
        message: expect.stringMatching(`^\`${name}\` is not .*; the nearest is \`${meant}\`\\.$`),
      });
    },
  );

  test('of listPage says which options there are when none is near', async () => {
    await expect(client.listPage(channel, { pageSize: 5 } as never)).rejects.toThrow(
      '`pageSize` is not an option of `listPage`; these are: signal, timeoutMs, deadlineMs.',
    );
  });

  test('sends no request', () => {
    expect(fake.requests).toEqual([]);
  });
});

describe('options that are no object', () => {
  test.each(calls.filter(([name]) => /^(list|toArray|create(Res|Fake))/.test(name)))(
    'are rejected by %s',
    async (_, call) => {
      await expect((async () => call(null as never))()).rejects.toThrow('`options` must be an object.');
    },
  );
});
