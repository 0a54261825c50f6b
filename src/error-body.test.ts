import { expect, test } from '@jest/globals';
import { excerpt, readErrorBody } from './error-body.js';

const secret = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCC';

test('an error code is an excerpt too: masked, and at most 200 characters', () => {
  const body = { error_code: `APIG.${secret}${'x'.repeat(500)}`, error_msg: 'm' };
  expect(readErrorBody(JSON.stringify(body), [secret]).error_code).toBe(`APIG.***${'x'.repeat(192)}`);
});

test('a secret that the end of an excerpt would cut is masked', () => {
  const text = `${'x'.repeat(190)}${secret}`;
  expect(excerpt(text, [secret])).toBe(`${'x'.repeat(190)}***`);
});
