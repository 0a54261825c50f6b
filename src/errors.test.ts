import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import {
  ApiError,
  CallbackError,
  copyOf,
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
  test.each(errors)('%s has its name, its kind and no absent detail', (name, kind, error, more) => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name, kind, message: 'm', attempts: 0, ...more });
    expect(Object.keys(error)).not.toContain('requestId');
    expect(isMembersError(error)).toBe(true);
  });

  test.each(errors)('%s is printed with its name first, and so is its copy', (name, _, error, __) => {
    for (const one of [error, copyOf(error)]) {
      expect(one.stack).toMatch(new RegExp(`^${name}: m\n`));
      expect(inspect(one)).toMatch(new RegExp(`^${name}: m\n`));
      expect(String(one)).toBe(`${name}: m`);
    }
  });

  test('accepts another name and message, as every error of the platform does', () => {
    const error = new TimeoutError('m');
    Object.assign(error, { name: 'Renamed', message: 'changed' });
    expect(String(error)).toBe('Renamed: changed');
    expect(new TimeoutError('m').name).toBe('TimeoutError');
  });

  test('of the service has the details of the response', () => {
    const response = { status: 429, error_code: 'APIGW.0308', error_msg: 't', retryAfterMs: 0 };
    const error = new ApiError('m', response, { attempts: 4, requestId: 'r' });
    const docsUrl = 'https://apig-members.github.io/apig-members/errors.html#APIGW.0308';
    expect({ ...error }).toEqual({
      kind: 'api',
      attempts: 4,
      requestId: 'r',
      docsUrl,
      ...response,
    });
  });

  test('of the service without a code or a wait does not have the fields for them', () => {
    const error = new ApiError('m', { status: 502, error_msg: 't' });
    expect(Object.keys(error).sort()).toEqual(['attempts', 'error_msg', 'kind', 'status']);
  });
});

test('the reason of an abort is no MembersError', () => {
  expect(isMembersError(new DOMException('gone', 'AbortError'))).toBe(false);
});
