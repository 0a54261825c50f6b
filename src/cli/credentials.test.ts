import { describe, expect, test } from '@jest/globals';
import { captureIo } from './captured-io.js';
import { credentialsFrom } from './credentials.js';
import { run } from './run.js';

const key = { HUAWEICLOUD_SDK_AK: 'AKID', HUAWEICLOUD_SDK_SK: 'SKSECRET' };
const password = { APIG_IAM_DOMAIN: 'acme', APIG_IAM_USER: 'robot', APIG_IAM_PASSWORD: 'hunter2' };

describe('credentialsFrom', () => {
  test('finds nothing in an environment without credentials, or with empty ones', () => {
    expect(credentialsFrom({ HOME: '/', APIG_AUTH_TOKEN: '' })).toBeUndefined();
    expect(credentialsFrom({ APIG_IAM_ENDPOINT: 'https://iam.example.com' })).toBeUndefined();
  });

  test.each([
    [
      { APIG_AUTH_TOKEN: 't', ...key },
      /Two kinds of credentials are set, APIG_AUTH_TOKEN and HUAWEICLOUD_SDK_AK \+/,
    ],
    [{ APIG_AUTH_TOKEN: 't', ...password }, /Two kinds/],
    [{ ...key, APIG_IAM_USER: 'robot' }, /Two kinds/],
    [{ HUAWEICLOUD_SDK_AK: 'AKID' }, /set HUAWEICLOUD_SDK_SK too/],
    [{ HUAWEICLOUD_SDK_SECURITY_TOKEN: 's' }, /set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK too/],
    [{ APIG_IAM_USER: 'robot' }, /set APIG_IAM_DOMAIN and APIG_IAM_PASSWORD too/],
  ])('rejects %j', (env, message) => {
    expect(() => credentialsFrom(env)).toThrow(message);
  });

  test('ignores empty variables', () => {
    expect(
      credentialsFrom({ APIG_AUTH_TOKEN: 't', HUAWEICLOUD_SDK_AK: '', HUAWEICLOUD_SDK_SK: '' }),
    ).toBeDefined();
  });
});

/** Runs the command with a `fetch` that always responds with a 401; gives the requests and the output. */
async function runWith(env: Record<string, string>, ...where: string[]) {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push(new Request(input, init));
    return Response.json(
      { error_code: 'APIG.1002', error_msg: `no: ${[...new Headers(init?.headers)]}` },
      { status: 401 },
    );
  };
  const io = captureIo({ env, fetch });
  const args = [
    'list',
    '--verbose',
    '--project-id',
    'p',
    '--instance-id',
    'i',
    '--channel-id',
    'c',
    ...where,
  ];
  const code = await run(args, '1.2.3', io);
  return { code, requests, output: io.out() + io.err() };
}

describe('authenticates', () => {
  test('with a token', async () => {
    const { code, requests, output } = await runWith(
      { APIG_AUTH_TOKEN: 'MIIDtoken' },
      '--region',
      'cn-north-4',
    );
    expect(code).toBe(3);
    expect(requests[0]?.headers.get('X-Auth-Token')).toBe('MIIDtoken');
    expect(output).not.toContain('MIIDtoken');
  });

  test('with a temporary access key', async () => {
    const env = { ...key, HUAWEICLOUD_SDK_SECURITY_TOKEN: 'STOKEN' };
    const { code, requests, output } = await runWith(env, '--region', 'cn-north-4');
    expect(code).toBe(3);
    expect(requests[0]?.headers.get('Authorization')).toMatch(/^SDK-HMAC-SHA256 Access=AKID/);
    expect(requests[0]?.headers.get('X-Security-Token')).toBe('STOKEN');
    expect(output).not.toMatch(/SKSECRET|STOKEN/);
  });

  test.each([
    ['the region', ['--region', 'cn-north-4'], {}, 'https://iam.cn-north-4.myhuaweicloud.com'],
    ['the European region', ['--region', 'eu-west-101'], {}, 'https://iam.eu-west-101.myhuaweicloud.eu'],
    [
      'the environment',
      ['--endpoint', 'https://apig.example.com'],
      { APIG_IAM_ENDPOINT: 'https://iam.example.com' },
      'https://iam.example.com',
    ],
  ])('with a password, at the IAM of %s', async (_, where, more, origin) => {
    const { code, requests, output } = await runWith({ ...password, ...more }, ...where);
    expect(code).toBe(3);
    expect(requests.map(({ url }) => new URL(url).origin)).toEqual([origin]);
    expect(await requests[0]?.json()).toMatchObject({ auth: { scope: { project: { id: 'p' } } } });
    expect(output).not.toContain('hunter2');
  });

  test('does not send the password for a private gateway to the public IAM', async () => {
    const { code, requests, output } = await runWith(password, '--endpoint', 'https://apig.example.com');
    expect({ code, requests }).toEqual({ code: 2, requests: [] });
    expect(output).toMatch(/set APIG_IAM_ENDPOINT/);
  });

  test('names the variable whose value is invalid', async () => {
    const { code, output } = await runWith({ APIG_AUTH_TOKEN: 'two\nlines' }, '--region', 'cn-north-4');
    expect(code).toBe(2);
    expect(output).toMatch(/^apig-members: APIG_AUTH_TOKEN must be/);
    expect(output).not.toContain('lines');
  });
});
