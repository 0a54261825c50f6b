import { describe, expect, test } from '@jest/globals';
import { ApiError, InvalidRequestError, NetworkError, ProtocolError, TimeoutError } from '../errors.js';
import { type ExitCode, exitCodeOf } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { UsageError } from './usage-error.js';

function api(status: number): ApiError {
  return new ApiError(`list: ${status}`, { status, error_msg: 'no' });
}

const cases: [Error, ExitCode, RegExp][] = [
  [new UsageError('Give --region.'), 2, /^apig-members: Give --region\.\n$/],
  [new InvalidRequestError('`vpc_channel_id` and `token`'), 2, /: --channel-id and APIG_AUTH_TOKEN\n$/],
  [
    new InvalidRequestError('`precise_search` must match ^a$, got "hunter2".'),
    2,
    /: --precise-search must match \^a\$\.\n$/,
  ],
  [new InvalidRequestError('`constructor` and `__proto__`'), 2, /: `constructor` and `__proto__`\n$/],
  [api(400), 1, /: list: 400\n$/],
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
    expect(failureLine(error, false)).toMatch(line);
  });

  test('cannot reach the terminal with more than text', () => {
    const error = new ProtocolError('odd\n\x1b[2J', 200);
    expect(failureLine(error, false)).toMatch(/^apig-members: odd\\x0a\\x1b\[2J\. .*\n$/);
  });

  test('says where to go on, if what came before has been written', () => {
    const error = Object.assign(new NetworkError('list: gone'), { resume: { offset: 1000 } });
    expect(failureLine(error, true)).toContain('--offset 1000');
    expect(failureLine(error, false)).not.toContain('--offset');
  });
});
