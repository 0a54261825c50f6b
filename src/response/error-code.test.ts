import { describe, expect, test } from '@jest/globals';
import type { ErrorCode, ErrorCodesByStatus } from '../../generated/error-codes.js';
import { actionFor, meansNewToken } from './error-code.js';

const later = 'Try again later, then contact support.';
const slower = 'Send requests more slowly.';
const access = 'Ask the administrator for access.';

describe('actionFor', () => {
  test.each([
    [500, 'APIG.9008', slower],
    [401, 'APIG.1005', access],
    [403, 'APIG.1005', access],
    [401, 'APIG.1010', later],
    [403, 'APIGW.0310', 'Use credentials and ids of one active project.'],
    [403, 'APIG.0310', 'Use credentials and ids of one active project.'],
  ])('%i %s: by the code', (status, error_code, action) => {
    expect(actionFor(status, error_code)).toBe(action);
  });

  test.each([
    [429, 'APIGW.0308', slower],
    [429, undefined, slower],
    [500, 'APIG.9999', later],
    [503, undefined, later],
    [599, 'X.1', later],
    [403, '', access],
    [400, '401', 'Correct what error_msg names.'],
  ])('%i %s: by the status', (status, error_code, action) => {
    expect(actionFor(status, error_code)).toBe(action);
  });

  test.each([
    [418, undefined],
    [302, 'APIG.1001'],
  ])('%i %s: nothing is known', (status, error_code) => {
    expect(actionFor(status, error_code)).toBeUndefined();
  });
});

describe('meansNewToken', () => {
  test.each(['APIG.1001', 'APIC.7102', 'APIGW.0301', 'APIG.0301', 'APIG.0307'])('%s', (error_code) => {
    expect(meansNewToken(error_code)).toBe(true);
  });

  test.each([undefined, '', 'APIG.1003', 'APIG.1010', 'APIGW.0303', 'APIG.100', '401'])(
    'not %s',
    (error_code) => {
      expect(meansNewToken(error_code)).toBe(false);
    },
  );
});

test('the types know which codes come with which status', () => {
  const notFound: ErrorCodesByStatus[404] = 'APIG.3023';
  // @ts-expect-error a code of another status
  const wrongStatus: ErrorCodesByStatus[404] = 'APIG.1002';
  const otherSpelling: ErrorCode = 'APIG.0308';
  // @ts-expect-error no code
  const unknown: ErrorCode = 'APIG.0000';
  expect([notFound, wrongStatus, otherSpelling, unknown]).toHaveLength(4);
});
