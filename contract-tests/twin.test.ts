/**
 * The twin behind `prism proxy --errors`: it cannot drift from the description, because every departure arrives here
 * as the proxy's 500 `problem+json`.
 */
import { describe, expect, test } from '@jest/globals';
import type { VpcMemberPage } from '../src/index.js';
import { violations } from './oracle.js';
import { callTwin, ids, type RawAnswer, twinClient } from './targets.js';

const { instance_id, vpc_channel_id } = ids;
const channel = { instance_id, vpc_channel_id };

function pageOf(answer: RawAnswer): VpcMemberPage {
  expect(answer).toMatchObject({ status: 200, contentType: 'application/json' });
  expect(violations('VpcMemberPage', answer.body)).toEqual([]);
  return answer.body as VpcMemberPage;
}

describe('the twin', () => {
  test('gives the default page, as described', async () => {
    const page = pageOf(await callTwin());
    expect([page.size, page.total, page.members.length]).toEqual([20, 45, 20]);
  });

  test('gives pages that are slices of the whole list', async () => {
    const whole = pageOf(await callTwin({ query: 'limit=500' }));
    for (const [offset, limit] of [
      [0, 1],
      [19, 2],
      [40, 10],
      [44, 1],
      [45, 10],
      [1000, 10],
    ] as const) {
      const page = pageOf(await callTwin({ query: `offset=${offset}&limit=${limit}` }));
      expect(page.members).toEqual(whole.members.slice(offset, offset + limit));
      expect(page.total).toBe(45);
    }
  });

  test('gives the whole list to a walk through the typed client', async () => {
    const { members, complete } = await twinClient().list(channel, { pageSize: 7, concurrency: 4 }).toArray();
    expect(new Set(members.map(({ id }) => id)).size).toBe(45);
    expect(complete).toBe(true);
  });

  test.each([
    [401, 'APIG.1000', { headers: {} }],
    [401, 'APIG.1002', { headers: { 'X-Auth-Token': 'wrong' } }],
    [400, 'APIG.2012', { query: 'limit=501' }],
    [403, 'APIG.1005', { path: ids.path.replace(ids.project_id, 'another') }],
    [404, 'APIG.3030', { path: ids.path.replace(instance_id, 'another') }],
    [404, 'APIG.3023', { path: ids.path.replace(vpc_channel_id, 'another') }],
  ] as const)('answers %i %s as described', async (status, error_code, call) => {
    const answer = await callTwin(call);
    expect(answer).toMatchObject({ status, contentType: 'application/json', body: { error_code } });
    expect(violations('ErrorMsg', answer.body)).toEqual([]);
  });
});
