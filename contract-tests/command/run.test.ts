/** `npm run contract` as a whole, on fakes with and without a fault. */
import { describe, expect, test } from '@jest/globals';
import type { FakeMembersApiOptions } from '../../src/testing/index.js';
import { contract } from './run.js';
import { lying, runOnFake as run, secret } from './run-on.fixtures.js';

describe('a server that keeps the contract', () => {
  test.each(['clamp', 'reject'] as const)('passes with outOfRange: %s', async (outOfRange) => {
    const { code, printed, fake, files } = await run({ outOfRange });
    expect(printed).toMatch(
      /\d+ passed, 0 violated, 0 not checkable, \d+ skipped on this target; \d+ requests/,
    );
    expect(code).toBe(0);
    expect(Object.keys(files).sort()).toEqual(['index.html', 'junit.xml', 'traffic.har']);
    expect(fake.requests.length).toBeLessThan(200);
    expect(new Set(fake.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  test('passes with an empty channel, with more checks skipped', async () => {
    const { code, files } = await run({ members: 0 });
    expect(code).toBe(0);
    expect(files['index.html']).toContain('the channel has 0 members');
  });
});

describe('a server with a fault fails, and the report names it', () => {
  test.each<[string, FakeMembersApiOptions, string]>([
    [
      'total is that of the page',
      lying((page) => ({ ...page, total: page.size })),
      'total is 20, expected 25 as in the whole list',
    ],
    [
      'the last member is missing',
      lying((page) => ({ ...page, members: page.members.slice(0, -1) })),
      'size is 20, but there are 19 members',
    ],
    [
      'a weight is text',
      lying((page) => ({ ...page, members: page.members.map((member) => ({ ...member, weight: '1' })) })),
      '/members/0/weight must be integer',
    ],
    ['any token will do', { tokens: undefined as never }, 'An unknown token gets a 401, not a 403'],
  ])('%s', async (_, options, message) => {
    const { code, printed, files } = await run(options);
    expect(code).toBe(1);
    expect(printed).toContain(message);
    expect(files['index.html']).toContain(message);
    expect(files['junit.xml']).toContain(message);
  });
});

test('no secret is printed or written, not even one that the server repeats', async () => {
  const { code, printed, files } = await run(lying((page) => ({ ...page, size: secret })));
  expect(code).toBe(1);
  for (const text of [printed, ...Object.values(files)]) {
    for (const form of [secret, encodeURIComponent(secret), 'secret/token', 'secret%2Ftoken']) {
      expect(text).not.toContain(form);
    }
  }
});

describe('when nothing can be checked', () => {
  test.each<[string, FakeMembersApiOptions, string[], string]>([
    ['the token is wrong', { tokens: ['another'] }, [], '401'],
    ['the channel is unknown', {}, ['--channel-id', 'another'], '404'],
    ['the project is another', {}, ['--project-id', 'another'], '403'],
  ])('because %s, nothing more is sent', async (_, options, flags, status) => {
    const { code, printed, fake, files } = await run(options, flags);
    expect(code).toBe(2);
    expect(printed).toContain(`responds ${status} to the plain request`);
    expect(fake.requests).toHaveLength(1);
    expect(files).toEqual({});
  });

  test('because the server is down, it says so', async () => {
    const { code, printed } = await run({}, ['--endpoint', 'http://127.0.0.1:1']);
    expect(code).toBe(2);
    expect(printed).toMatch(/sent no response: .*ECONNREFUSED/);
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['without credentials', [], {}, /^Set the credentials: APIG_AUTH_TOKEN, or/],
    [
      'with two kinds of credentials',
      [],
      { APIG_AUTH_TOKEN: secret, HUAWEICLOUD_SDK_AK: 'a' },
      /Two kinds of credentials/,
    ],
    ['with a token on the command line', ['--token=abc'], { APIG_AUTH_TOKEN: secret }, /--token is rejected/],
    ['with an unknown flag', ['--all'], { APIG_AUTH_TOKEN: secret }, /no flag --all/],
    ['with a bad rate', ['--rate', '0'], { APIG_AUTH_TOKEN: secret }, /--rate must be a number above 0/],
    [
      'over plain http',
      ['--endpoint', 'http://apig.example.com'],
      { APIG_AUTH_TOKEN: secret },
      /must use https/,
    ],
  ])('%s, it names the setting', async (_, flags, env, message) => {
    const { code, printed, fake } = await run({}, flags, env);
    expect(printed).toMatch(message);
    expect(printed).not.toContain(secret);
    expect(code).toBe(2);
    expect(fake.requests).toHaveLength(0);
  });

  test('missing flags are named', async () => {
    const printed: string[] = [];
    const code = await contract([], { APIG_AUTH_TOKEN: secret }, (text) => printed.push(text));
    expect(printed).toEqual(['Set --endpoint, --project-id, --instance-id, --channel-id.']);
    expect(code).toBe(2);
  });
});

test('a dry run prints the requests, and sends none', async () => {
  const { code, printed, fake } = await run({}, ['--dry-run'], {});
  expect(code).toBe(0);
  expect(fake.requests).toHaveLength(0);
  const lines = printed.split('\n');
  expect(lines[0]).toMatch(/^GET http:\/\/127\.0\.0\.1:\d+\/v2\/\S+\/members {2}\[authenticated\]$/);
  expect(lines.at(-1)).toMatch(/^1\d\d requests/);
  expect(lines.slice(0, -1).every((line) => line.startsWith('GET '))).toBe(true);
  // Wrong tokens and signatures could lock an account.
  expect(lines.filter((line) => line.includes('X-Auth-Token: ***'))).toHaveLength(1);
  expect(printed).not.toContain('Authorization');
});

test('--max-requests is the maximum, and the report lists the skipped checks', async () => {
  const { code, fake, files } = await run({}, ['--max-requests', '10']);
  expect(fake.requests).toHaveLength(10);
  expect(files['index.html']).toContain('the 10 requests of this run are used up');
  expect(code).toBe(0);
});

test('--help exits with 0', async () => {
  const printed: string[] = [];
  expect(await contract(['--help'], {}, (text) => printed.push(text))).toBe(0);
  expect(printed.join()).toContain('--max-requests N');
});
