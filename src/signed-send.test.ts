import { describe, expect, test } from '@jest/globals';
import { createMembersClient } from './index.js';
import { createFakeClock, createFakeMembersApi } from './testing/index.js';

describe('credentials that can renew their token', () => {
  test.each([
    [401, 'APIG.1001', 1],
    [401, 'APIG.1005', 0],
    [403, 'APIG.1001', 0],
    [400, 'APIG.1001', 0],
  ])('after a %i %s are asked to %i times', async (status, error_code, times) => {
    const clock = createFakeClock();
    const api = createFakeMembersApi({ clock, faults: [{ fault: 'error', status, error_code }] });
    const { project_id, instance_id, vpc_channel_id, fetch } = api;
    const signIn = { headers: { 'X-Auth-Token': 'any' }, secrets: [] };
    const renewed: unknown[] = [];
    const credentials = {
      authorize: async () => signIn,
      renew: (used: unknown) => {
        renewed.push(used);
      },
    };
    const client = createMembersClient({ region: 'cn-north-4', project_id, credentials, fetch, clock });
    await client.listPage({ instance_id, vpc_channel_id }).catch(() => {});
    expect(renewed).toEqual(Array(times).fill(signIn));
    expect(api.requests).toHaveLength(1 + times);
  });
});
