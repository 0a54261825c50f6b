/** What all calls of a client share, and where the time of a call ends; `resilience.test.ts` has the rest. */
import { describe, expect, test } from '@jest/globals';
import { NetworkError, TimeoutError } from '../errors.js';
import { createFakeClock } from '../testing/index.js';
import { type Call, startCall } from './call.js';
import { withDefaults } from './limits.js';
import { resilient } from './resilient.js';

const silence = () => new Promise<Response>(() => {});

function setUp(fetch: () => Promise<Response>, authHeaders?: Call['authHeaders']) {
  const clock = createFakeClock();
  const shared = withDefaults({ fetch, clock });
  const send = resilient(shared);
  const call = async (limits: Partial<Call> = {}) => {
    const call = { ...startCall('op', shared), ...(authHeaders && { authHeaders }), ...limits };
    const { status } = await send('https://apig.example.com', { call });
    return { status, attempts: call.attempts };
  };
  return { clock, call };
}

describe('the retry budget of a client that has used it up', () => {
  test.each([
    [200, 2],
    [304, 2],
    [400, 1],
    [404, 1],
  ])(
    'after responses with %i a call may be sent %i times: only good ones earn retries',
    async (good, sent) => {
      let status = 503;
      const { call } = setUp(async () => new Response(null, { status }));
      for (let failure = 0; failure < 4; failure++) await call();
      status = good;
      for (let count = 0; count < 11; count++) expect(await call()).toMatchObject({ status, attempts: 1 });
      status = 503;
      expect(await call()).toMatchObject({ status, attempts: sent });
    },
  );
});

describe('the deadline', () => {
  test('is too late for a retry that would begin with it', async () => {
    const headers = { 'Retry-After': '5' };
    const { clock, call } = setUp(async () => new Response(null, { status: 503, headers }));
    expect(await call({ deadlineAt: 5000 })).toMatchObject({ status: 503, attempts: 1 });
    expect(clock.now()).toBe(0);
    expect(await call({ deadlineAt: 5001 })).toMatchObject({ status: 503, attempts: 2 });
  });

  test('that has come already lets nothing be sent', async () => {
    let sent = 0;
    const { call } = setUp(async () => new Response(null, { status: 200 + sent++ }));
    for (const deadlineAt of [-1, 0]) {
      await expect(call({ deadlineAt })).rejects.toMatchObject({ kind: 'timeout', attempts: 0 });
    }
    expect(sent).toBe(0);
  });

  test.each([
    [1000, 'op: the deadline passed'],
    [999, 'op: the deadline passed'],
  ])('that comes first, or with the end of an attempt, is what the error names: %i', async (ms, message) => {
    const { call } = setUp(silence);
    await expect(call({ timeoutMs: 1000, deadlineAt: ms })).rejects.toMatchObject({
      kind: 'timeout',
      message,
      attempts: 1,
    });
  });
});

describe('a failure to authenticate', () => {
  test.each([new NetworkError('IAM: none'), new TimeoutError('IAM: late'), new Error('vault is sealed')])(
    'is passed on as it is, and not repeated: %p',
    async (failure) => {
      let calls = 0;
      const { call } = setUp(silence, async () => {
        calls++;
        throw failure;
      });
      await expect(call()).rejects.toBe(failure);
      expect(calls).toBe(1);
    },
  );
});
