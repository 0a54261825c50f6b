import { describe, expect, test } from '@jest/globals';
import type { VpcMemberPage } from '../src/index.js';
import { description, example, violations } from './oracle.js';
import { callMock, ids, mockClient } from './targets.js';

const statusOf: Record<string, number> = {
  MemberPage: 200,
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  TooManyRequests: 429,
  InternalServerError: 500,
};
const { instance_id, vpc_channel_id } = ids;

const answers = Object.entries(description.components.responses).flatMap(([response, { content }]) =>
  Object.keys(content['application/json']?.examples ?? {}).map((name) => ({
    name,
    status: statusOf[response] as number,
  })),
);

describe('every documented answer', () => {
  test('is known to this test', () => {
    expect(Object.keys(description.components.responses).sort()).toEqual(Object.keys(statusOf).sort());
  });

  test.each(answers)('$status $name arrives as described', async ({ name, status }) => {
    const answer = await callMock({
      headers: { 'X-Auth-Token': 'any', Prefer: `code=${status}, example=${name}` },
    });
    expect(answer).toMatchObject({ status, contentType: 'application/json', body: example(name) });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(answer.headers.get('sl-violations')).toBeNull();
    expect(violations(status === 200 ? 'VpcMemberPage' : 'ErrorMsg', answer.body)).toEqual([]);
  });

  test.each(answers.filter(({ status }) => status === 200))(
    '$name reaches a caller of listPage',
    async ({ name }) => {
      const page = await mockClient(`example=${name}`).listPage({ instance_id, vpc_channel_id });
      expect(page).toEqual(example(name));
      expect(page.size).toBe(page.members.length);
    },
  );

  test.each(answers.filter(({ status }) => status !== 200))(
    '$status $name reaches a caller of listPage as a typed error',
    async ({ name, status }) => {
      const { error_code, error_msg } = example(name) as { error_code: string; error_msg: string };
      await expect(
        mockClient(`code=${status}, example=${name}`).listPage({ instance_id, vpc_channel_id }),
      ).rejects.toMatchObject({
        kind: 'api',
        status,
        error_code,
        error_msg,
        requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
      });
    },
  );
});

describe('an answer that the mock makes up itself', () => {
  // Prism says 404 problem+json for a status that is not in the description: it must not pass for the API's 404.
  test('is told from the API by its content type and body', async () => {
    const answer = await callMock({ headers: { 'X-Auth-Token': 'any', Prefer: 'code=418' } });
    expect(answer).toMatchObject({ status: 404, contentType: 'application/problem+json' });
    expect(violations('ErrorMsg', answer.body)).toContain("/ must have required property 'error_code'");
  });

  test('reaches a caller without an error code of the service', async () => {
    const error = await mockClient('code=418')
      .listPage({ instance_id, vpc_channel_id })
      .catch((reason) => reason);
    expect(error).toMatchObject({ kind: 'api', status: 404 });
    expect(error.error_code).toBeUndefined();
  });
});

describe('the oracle', () => {
  const [member] = (example('TwoMembers') as VpcMemberPage).members;
  test.each<[string, unknown, string]>([
    ['size', { total: 1, members: [] }, "/ must have required property 'size'"],
    ['total', { size: 0, members: [] }, "/ must have required property 'total'"],
    ['members', { size: 0, total: 0 }, "/ must have required property 'members'"],
    ['a negative total', { size: 0, total: -1, members: [] }, '/total must be >= 0'],
    ['a size over 500', { size: 501, total: 501, members: [] }, '/size must be <= 500'],
    [
      'a member without id',
      { size: 1, total: 1, members: [{}] },
      "/members/0 must have required property 'id'",
    ],
    [
      'a status of 3',
      { size: 1, total: 1, members: [{ ...member, status: 3 }] },
      '/members/0/status must be equal to one of the allowed values',
    ],
    [
      'a weight over 10000',
      { size: 1, total: 1, members: [{ ...member, weight: 10_001 }] },
      '/members/0/weight must be <= 10000',
    ],
    [
      'a port over 65535',
      { size: 1, total: 1, members: [{ ...member, port: 65_536 }] },
      '/members/0/port must be <= 65535',
    ],
    [
      'a date without zone',
      { size: 1, total: 1, members: [{ ...member, create_time: '2020-07-23T07:11:57' }] },
      '/members/0/create_time must match format "date-time"',
    ],
    [
      'a null host',
      { size: 1, total: 1, members: [{ ...member, host: null }] },
      '/members/0/host must be string',
    ],
  ])('notices %s', (_, body, violation) => {
    expect(violations('VpcMemberPage', body)).toContain(violation);
  });

  test('accepts a null health status, unknown fields and an empty group', () => {
    const lenient = { ...member, health_status: null, member_group_name: '', new_field: 1 };
    expect(violations('VpcMemberPage', { size: 1, total: 1, members: [lenient] })).toEqual([]);
  });
});
