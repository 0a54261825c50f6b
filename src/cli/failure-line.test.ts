import { describe, expect, test } from '@jest/globals';
import { ApiError, InvalidRequestError, NetworkError, ProtocolError, TimeoutError } from '../errors.js';
import { type ExitCode, exitCodeOf } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { english } from './messages/en.js';
import { chinese } from './messages/zh-cn.js';
import { UsageError } from './usage-error.js';

function api(status: number): ApiError {
  return new ApiError(`list: ${status}`, { status, error_msg: 'no' });
}

const cases: [Error, ExitCode, RegExp][] = [
  [new UsageError('Give --region.'), 2, /^apig-members: Give --region\.\n$/],
  [new InvalidRequestError('`vpc_channel_id` and `token`'), 2, /: --channel-id and APIG_AUTH_TOKEN\.\n$/],
  [
    new InvalidRequestError('`vpc_channel_id` must not be empty, received "hunter2".'),
    2,
    /: --channel-id must not be empty\.\n$/,
  ],
  [new InvalidRequestError('`constructor` and `__proto__`'), 2, /: `constructor` and `__proto__`\.\n$/],
  [api(400), 1, /: list: 400\.\n$/],
  [api(401), 3, /401/],
  [api(403), 3, /403/],
  [api(404), 4, /404/],
  [api(429), 1, /429/],
  [api(500), 1, /500/],
  [new NetworkError('list: ECONNREFUSED'), 1, /ECONNREFUSED\. Check --region or --endpoint/],
  [new TimeoutError('list: over'), 1, /over\. .*--timeout/],
  [new ProtocolError('list: 200 odd', 200), 1, /odd\. Check that --endpoint/],
  [new TypeError('unexpected'), 1, /: unexpected\n$/],
];

describe('a failure', () => {
  test.each(cases)('%s ends with exit code %d and one line', (error, code, line) => {
    expect(exitCodeOf(error)).toBe(code);
    expect(failureLine(error, undefined, english)).toMatch(line);
  });

  test('sends no escape to the terminal', () => {
    const error = new ProtocolError('odd\n\x1b[2J', 200);
    expect(failureLine(error, undefined, english)).toMatch(/^apig-members: odd\\x0a\\x1b\[2J\. .*\n$/);
  });

  test('says where to resume, if members were written before', () => {
    const error = Object.assign(new NetworkError('list: gone'), { resume: { offset: 1000 } });
    expect(failureLine(error, 0, english)).toContain('--offset 1000');
    for (const start of [undefined, 1000])
      expect(failureLine(error, start, english)).not.toContain('--offset');
  });
});

describe('an error of the service', () => {
  const notFound = new ApiError(
    'list: 404 APIG.3023 No - such channel - Check the endpoint, instance_id and vpc_channel_id. (request r1)',
    { status: 404, error_code: 'APIG.3023', error_msg: 'No - such channel' },
    { requestId: 'r1' },
  );
  const throttled = (message: string) =>
    new ApiError(message, { status: 429, error_msg: 'too many', retryAfterMs: 2_100 });

  test('has its advice in flags, and the link to its docs', () => {
    expect(failureLine(notFound, undefined, english)).toBe(
      'apig-members: list: 404 APIG.3023 No - such channel (request r1). Check the endpoint, --instance-id and ' +
        '--channel-id. See https://apig-members.github.io/apig-members/errors.html#APIG.3023\n',
    );
  });

  test('has its advice in Chinese', () => {
    expect(failureLine(notFound, undefined, chinese)).toMatch(
      /: 服务返回错误（list: 404 .*\(request r1\)）。检查终端节点、--instance-id和--channel-id。详见https:/,
    );
  });

  test('gives the wait in whole seconds, and does not say "later" besides', () => {
    const slowly = throttled('list: 429 too many - Send requests more slowly.');
    expect(failureLine(slowly, undefined, english)).toMatch(
      /too many\. Send requests more slowly\. Try again in 3 s\.\n$/,
    );
    const later = throttled('list: 429 too many - Try again later, then contact support.');
    expect(failureLine(later, undefined, english)).toMatch(/too many\. Try again in 3 s\.\n$/);
  });

  test('says "the message" for error_msg, and the variables for credentials', () => {
    const advice = 'list: 400 no - Correct what error_msg names: `user`, `iamEndpoint`.';
    expect(failureLine(throttled(advice), undefined, english)).toMatch(
      /Correct what the message names: APIG_IAM_USER, APIG_IAM_ENDPOINT\./,
    );
  });
});
