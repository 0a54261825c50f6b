/** One flaw violates only the checks that test for it; two flaws are both reported. */
import { describe, expect, test } from '@jest/globals';
import { token } from '../src/index.js';
import { createFakeMembersApi } from '../src/testing/index.js';
import { type CheckResult, runChecks } from './suite/check.js';
import { serverChecks } from './suite/suite.js';
import { exampleChannel } from './suite/targets/channel.js';
import { createPace } from './suite/targets/pace.js';
import { createRedactor } from './suite/targets/redaction.js';
import { serverTarget } from './suite/targets/server.js';
import type { WireResponse } from './suite/targets/transport.js';
import { description } from './suite/validators/oracle.js';

interface Flawed extends WireResponse {
  url: string;
}

/** The results of the suite on a live server with a flaw. */
async function resultsWith(flaw: (response: Flawed) => void): Promise<CheckResult[]> {
  const fake = createFakeMembersApi({ ...exampleChannel, members: 25, tokens: ['any-good-token'] });
  const target = serverTarget({
    endpoint: 'https://apig.example.com',
    ids: exampleChannel,
    credentials: token('any-good-token'),
    description,
    pace: createPace(Infinity, Infinity),
    redactor: createRedactor(),
    async transport({ method, url, headers }) {
      const {
        status,
        headers: receivedHeaders,
        ...rest
      } = await fake.fetch(url, { method, headers }).then(async (response) => ({
        status: response.status,
        headers: response.headers,
        text: await response.text(),
      }));
      const response = { ...rest, status, headers: new Headers(receivedHeaders), url };
      flaw(response);
      return response;
    },
  });
  return runChecks(serverChecks, target);
}

/** Changes the members of every page. */
function inMembers(change: (member: Record<string, unknown>) => void) {
  return (response: Flawed) => {
    if (response.status !== 200) return;
    const page = JSON.parse(response.text);
    page.members.forEach(change);
    response.text = JSON.stringify(page);
  };
}

const withoutRequestId = ({ headers }: Flawed) => headers.delete('X-Request-Id');

/** A page with size 2 and one member. */
function lessThanSize(response: Flawed) {
  if (!response.url.includes('limit=2')) return;
  const page = JSON.parse(response.text);
  if (page.size === 2) response.text = JSON.stringify({ ...page, members: page.members.slice(0, 1) });
}

function idsOf(results: readonly CheckResult[], outcome: CheckResult['outcome']): string[] {
  return results.filter((result) => result.outcome === outcome).map(({ check }) => check.id);
}

describe('a flaw in every response violates only the checks of that flaw', () => {
  test.each<[string, (response: Flawed) => void, string[]]>([
    ['no X-Request-Id', withoutRequestId, ['S3.page', 'S3.error']],
    [
      'a wrong create_time',
      inMembers((member) => Object.assign(member, { create_time: 'yesterday' })),
      ['S4.VpcMemberInfo.create_time'],
    ],
    [
      'a port that is text',
      inMembers((member) => Object.assign(member, { port: 'http' })),
      ['S4.VpcMemberInfo.port'],
    ],
    [
      'ids that are numbers',
      inMembers((member) => Object.assign(member, { id: 1 })),
      ['S4.VpcMemberInfo.id', 'S8.ids'],
    ],
  ])('%s', async (_, flaw, violated) => {
    expect(idsOf(await resultsWith(flaw), 'violated')).toEqual(violated);
  });
});

test('a check that is not checkable names a violated one', async () => {
  const results = await resultsWith(inMembers((member) => Object.assign(member, { id: 1 })));
  const violated = idsOf(results, 'violated');
  const named = results.flatMap((result) => (result.outcome === 'not-checkable' ? [result.see] : []));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !violated.includes(id))).toEqual([]);
});

test('one flaw does not hide another', async () => {
  const results = await resultsWith((response) => {
    withoutRequestId(response);
    lessThanSize(response);
  });
  const violated = idsOf(results, 'violated');
  expect(violated).toEqual(expect.arrayContaining(['S3.page', 'S3.error', 'S8.size']));
  expect(violated.length).toBeLessThanOrEqual(6);
  const size = results.find(({ check }) => check.id === 'S8.size');
  expect(size).toMatchObject({ message: expect.stringContaining('size is 2, but there are 1 members') });
});

test('a rejected length is a note if the description has no maximum', async () => {
  const rejection = JSON.stringify({ error_code: 'APIG.2012', error_msg: 'Invalid parameter value' });
  const results = await resultsWith((response) => {
    if (response.url.includes('x'.repeat(300))) Object.assign(response, { status: 400, text: rejection });
  });
  expect(idsOf(results, 'violated')).toEqual([]);
  const note = results.find(({ check }) => check.id === 'R1.name-long');
  expect(note).toMatchObject({ outcome: 'skipped', because: expect.stringContaining('a note') });
});
