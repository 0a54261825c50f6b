/** Nothing that this package throws or tells holds a secret, however it is printed, along every error path. */
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createMembersClient, type MembersEvent, token } from './index.js';
import { createFakeClock, createFakeMembersApi, type Fault } from './testing/index.js';

const secret = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCC-secret';

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

function setUp(fault: Fault | undefined, fetch?: typeof globalThis.fetch) {
  const clock = createFakeClock();
  const twin = createFakeMembersApi({ clock, faults: () => fault, tokens: [secret] });
  const { project_id, instance_id, vpc_channel_id } = twin;
  const events: MembersEvent[] = [];
  const client = createMembersClient({
    region: 'cn-north-4',
    project_id,
    credentials: token(secret),
    fetch: fetch ?? twin.fetch,
    clock,
    timeoutMs: 1000,
    maxRetries: 1,
    onEvent: (event) => events.push(event),
  });
  return { client, twin, events, channel: { instance_id, vpc_channel_id } };
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
];

describe('no secret', () => {
  test.each(faults)('in the error, the events and the journal after %j', async (fault) => {
    const { client, twin, events, channel } = setUp(fault);
    const error = await client.listPage(channel).catch((reason) => reason);
    expect(error).toMatchObject({ kind: expect.any(String) });
    expect(printed(error)).not.toContain(secret);
    expect(printed(events)).not.toContain(secret);
    expect(printed(twin.requests)).not.toContain(secret);
  });

  test('when the platform quotes the header in its own message', async () => {
    const quoting: typeof fetch = (_, init) => {
      const cause = new Error(`bad header ${JSON.stringify(init?.headers)}`);
      throw Object.assign(new TypeError(`Headers.append: "${secret}" is invalid`, { cause }), {
        config: init,
      });
    };
    const { client, events, channel } = setUp(undefined, quoting);
    const error = await client.listPage(channel).catch((reason) => reason);
    expect(error).toMatchObject({ kind: 'network', attempts: 2 });
    expect(printed(error)).not.toContain(secret);
    expect(printed(events)).not.toContain(secret);
  });

  test('in the client, its lists and its credentials', () => {
    const { client, channel } = setUp(undefined);
    expect(printed({ client, list: client.list(channel), credentials: token(secret) })).not.toContain(secret);
  });

  test('goes to another origin by a redirect', async () => {
    const { client, twin, channel } = setUp({ fault: 'redirect', location: 'https://elsewhere.example/' });
    await expect(client.listPage(channel)).rejects.toMatchObject({ kind: 'protocol', status: 302 });
    expect(twin.requests).toHaveLength(1);
  });
});
