/** The edges of the table in token-cache.ts, with fetches that end when the test says so. */
import { describe, expect, test } from '@jest/globals';
import type { MembersEvent } from '../events.js';
import { createFakeClock } from '../testing/index.js';
import { withDefaults } from '../transport/limits.js';
import { cachedToken, type FreshToken } from './token-cache.js';

const minute = 60_000;
const hour = 60 * minute;
const start = 1_000_000;

function setUp() {
  const clock = createFakeClock(start);
  const events: MembersEvent[] = [];
  const fetches: { arrive(token: FreshToken): void; fail(): void }[] = [];
  const credentials = cachedToken(
    () =>
      new Promise<FreshToken>((resolve, reject) => {
        fetches.push({ arrive: resolve, fail: () => reject(new Error('vault is sealed')) });
      }),
  );
  const shared = withDefaults({ clock, onEvent: (event) => events.push(event) });
  const request = { method: 'GET', url: 'https://apig.example.com', project_id: 'p' };
  const authorize = async () => credentials.authorize(request, shared);
  const wait = (ms: number) => new Promise<void>((resolve) => clock.setTimeout(resolve, ms));
  /** Gives the first token, which lives for so long. */
  const begin = async (livesMs: number) => {
    const call = authorize();
    fetches[0]?.arrive({ value: 'first', expiresAt: clock.now() + livesMs });
    return call;
  };
  const renew = credentials.renew as NonNullable<typeof credentials.renew>;
  return { events, fetches, authorize, wait, begin, renew };
}

const withToken = (value: string) => ({ headers: { 'X-Auth-Token': value }, secrets: [value] });

describe('a token is used', () => {
  test.each([
    ['with more than 5 minutes left', hour, 55 * minute],
    ['with more than a fifth of a short life left', minute, 48_000],
  ])('%s, and renewed in the background from then on', async (_, livesMs, endsMs) => {
    const { begin, wait, authorize, fetches } = setUp();
    await begin(livesMs);
    await wait(endsMs - 1);
    expect(await authorize()).toEqual(withToken('first'));
    expect(fetches).toHaveLength(1);
    await wait(1);
    expect(await authorize()).toEqual(withToken('first'));
    expect(fetches).toHaveLength(2);
  });

  test.each([
    ['with more than half a minute left', hour, hour - 30_000],
    ['with more than a twentieth of a short life left', minute, 57_000],
  ])('%s, and waited for from then on', async (_, livesMs, endsMs) => {
    const { begin, wait, authorize, fetches } = setUp();
    await begin(livesMs);
    await wait(endsMs - 1);
    expect(await authorize()).toEqual(withToken('first'));
    await wait(1);
    const call = authorize();
    fetches[1]?.arrive({ value: 'second' });
    expect(await call).toEqual(withToken('second'));
  });
});

describe('a renewal in the background', () => {
  test('that fails is tried again half a minute later, not before', async () => {
    const { begin, wait, authorize, fetches } = setUp();
    await begin(hour);
    await wait(56 * minute);
    await authorize();
    fetches[1]?.fail();
    await wait(29_999);
    await authorize();
    expect(fetches).toHaveLength(2);
    await wait(1);
    await authorize();
    expect(fetches).toHaveLength(3);
  });

  test('that a rejection has overtaken changes nothing, however it ends', async () => {
    const { begin, wait, authorize, renew, fetches } = setUp();
    const first = await begin(hour);
    await wait(56 * minute);
    await authorize();
    renew(first);
    const before = authorize();
    fetches[1]?.arrive({ value: 'first' });
    await wait(1);
    const after = authorize();
    expect(fetches).toHaveLength(3);
    fetches[2]?.arrive({ value: 'second' });
    expect(await Promise.all([before, after])).toEqual([withToken('second'), withToken('second')]);
    expect(await authorize()).toEqual(withToken('second'));
  });
});

describe('a rejection', () => {
  test('before there is a token changes nothing', async () => {
    const { renew, begin, authorize, fetches } = setUp();
    renew(withToken('of another call'));
    await begin(hour);
    await authorize();
    expect(fetches).toHaveLength(1);
  });
});

test('onEvent is told why a token was fetched, whether it came, and how long that took', async () => {
  const { events, authorize, wait, fetches } = setUp();
  const failing = authorize();
  failing.catch(() => {});
  await wait(200);
  fetches[0]?.fail();
  await expect(failing).rejects.toThrow('vault is sealed');
  const call = authorize();
  await wait(500);
  fetches[1]?.arrive({ value: 'first' });
  await call;
  expect(events).toEqual([
    { type: 'token-refresh', reason: 'initial', ok: false, durationMs: 200 },
    { type: 'token-refresh', reason: 'initial', ok: true, durationMs: 500 },
  ]);
});
