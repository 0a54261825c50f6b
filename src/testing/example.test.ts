import { expect, test } from '@jest/globals';
import { accessKey, createMembersClient, isMembersError, type MembersClient, token } from 'apig-members';
import { createFakeClock, createFakeMembersApi, type FakeMembersApi } from 'apig-members/testing';

/** The code under test: the hosts of a channel, or none when there is no such channel. */
async function hostsOf(client: MembersClient, instance_id: string, vpc_channel_id: string) {
  try {
    const { members } = await client.list({ instance_id, vpc_channel_id }).toArray();
    return members.map(({ host }) => host);
  } catch (error) {
    if (isMembersError(error) && error.kind === 'api' && error.status === 404) return [];
    throw error;
  }
}

/** Your client, with the `fetch` of the fake and a fake clock. */
function clientOn(api: FakeMembersApi, clock = createFakeClock()) {
  const { project_id, fetch } = api;
  return createMembersClient({
    region: 'cn-north-4',
    project_id,
    credentials: token('any'),
    fetch,
    clock,
  });
}

test('hostsOf gives the host of every member', async () => {
  const api = createFakeMembersApi({ members: [{ id: '1', host: '192.168.0.5' }, { id: '2' }] });
  const hosts = await hostsOf(clientOn(api), api.instance_id, api.vpc_channel_id);
  expect(hosts).toEqual(['192.168.0.5', undefined]);
  expect(api.requests).toMatchObject([{ query: { offset: '0' }, authenticatedBy: 'token', status: 200 }]);
});

test('hostsOf gives nothing when there is no such channel', async () => {
  const api = createFakeMembersApi();
  expect(await hostsOf(clientOn(api), api.instance_id, 'another')).toEqual([]);
});

test('hostsOf works with an access key, and fails with a wrong secret', async () => {
  const key = { access: 'AKID', secret: 'right' };
  const api = createFakeMembersApi({ members: [{ id: '1', host: '192.168.0.5' }], accessKeys: [key] });
  const { project_id, instance_id, vpc_channel_id, fetch } = api;
  const clientWith = (secret: string) => {
    const credentials = accessKey({ ...key, secret });
    return createMembersClient({ region: 'cn-north-4', project_id, credentials, fetch });
  };
  expect(await hostsOf(clientWith('right'), instance_id, vpc_channel_id)).toEqual(['192.168.0.5']);
  const call = hostsOf(clientWith('wrong'), instance_id, vpc_channel_id);
  await expect(call).rejects.toMatchObject({ kind: 'api', error_code: 'APIGW.0301' });
});

test('hostsOf outlasts a busy service', async () => {
  const clock = createFakeClock();
  const api = createFakeMembersApi({
    members: 45,
    clock,
    faults: [
      { fault: 'error', status: 429, error_code: 'APIGW.0308', retryAfter: 5 },
      { fault: 'reset', when: 'before-headers' },
    ],
  });
  expect(await hostsOf(clientOn(api, clock), api.instance_id, api.vpc_channel_id)).toHaveLength(45);
  expect(api.requests.map(({ status }) => status)).toEqual([429, undefined, 200]);
  expect(clock.now()).toBeGreaterThanOrEqual(5_000); // of virtual time
});

test('hostsOf does not hang on a service that sends no response', async () => {
  const clock = createFakeClock();
  const api = createFakeMembersApi({ clock, latencyMs: 3_600_000 });
  const call = hostsOf(clientOn(api, clock), api.instance_id, api.vpc_channel_id);
  await expect(call).rejects.toMatchObject({ kind: 'timeout' });
});
