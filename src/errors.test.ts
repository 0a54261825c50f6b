import { describe, expect, test } from '@jest/globals';
import {
  ApiError,
  CallbackError,
  DriftError,
  InvalidRequestError,
  isMembersError,
  NetworkError,
  ProtocolError,
  TimeoutError,
} from './errors.js';

const drift = { total: { first: 2, last: 1 }, duplicates: 0, missing: 0 };
const errors = [
  ['InvalidRequestError', 'invalid-request', new InvalidRequestError('m'), {}],
  ['NetworkError', 'network', new NetworkError('m'), {}],
  ['TimeoutError', 'timeout', new TimeoutError('m'), {}],
  ['ProtocolError', 'protocol', new ProtocolError('m', 204), { status: 204 }],
  ['DriftError', 'drift', new DriftError('m', drift), { drift }],
  ['CallbackError', 'callback', new CallbackError('m', new Error()), {}],
  ['ApiError', 'api', new ApiError('m', { status: 502, error_msg: 't' }), { status: 502, error_msg: 't' }],
] as const;

describe('an error', () => {
  test.each(errors)('%s has its name, its kind and nothing that is unknown', (name, kind, error, more) => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name, kind, message: 'm', attempts: 0, ...more });
    expect(Object.keys(error)).not.toContain('requestId');
    expect(isMembersError(error)).toBe(true);
  });

  test('of the service has what the answer said', () => {
    const answer = { status: 429, error_code: 'APIGW.0308', error_msg: 't', retryAfterMs: 0 };
    const error = new ApiError('m', answer, { attempts: 4, requestId: 'r' });
    const docsUrl = 'https://apig-members.github.io/apig-members/errors.html#APIGW.0308';
    expect({ ...error }).toEqual({
      name: 'ApiError',
      kind: 'api',
      attempts: 4,
      requestId: 'r',
      docsUrl,
      ...answer,
    });
  });

  test('of the service without a code or a wait does not have the fields for them', () => {
    const error = new ApiError('m', { status: 502, error_msg: 't' });
    expect(Object.keys(error).sort()).toEqual(['attempts', 'error_msg', 'kind', 'name', 'status']);
  });
});

test('an abort is no error of ours', () => {
  expect(isMembersError(new DOMException('gone', 'AbortError'))).toBe(false);
});
