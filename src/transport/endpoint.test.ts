import { describe, expect, test } from '@jest/globals';
import { resolveEndpoint } from './endpoint.js';

describe('resolveEndpoint', () => {
  test('knows the public endpoint of a region', () => {
    expect(resolveEndpoint('cn-north-4', undefined)).toBe('https://apig.cn-north-4.myhuaweicloud.com');
  });

  test('knows that one region has a domain of its own', () => {
    expect(resolveEndpoint('eu-west-101', undefined)).toBe('https://apig.eu-west-101.myhuaweicloud.eu');
  });

  test.each([
    ['https://apig.example.com', 'https://apig.example.com'],
    ['https://apig.example.com/', 'https://apig.example.com'],
    ['https://example.com/gateway//', 'https://example.com/gateway'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://127.10.255.254:4010', 'http://127.10.255.254:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('takes the endpoint %s', (endpoint, expected) => {
    expect(resolveEndpoint(undefined, endpoint)).toBe(expected);
  });

  test.each([
    'apig.example.com',
    '',
    'ftp://example.com',
    'xhttps://example.com',
    'https://example.com?x=1',
    'https://example.com?',
    'https://example.com#',
    'https://example.com#top',
    'https://user:secret@example.com',
  ])('rejects the endpoint %j', (endpoint) => {
    expect(() => resolveEndpoint(undefined, endpoint)).toThrow(/^`endpoint` must be a URL such as/);
  });

  test('does not repeat a password that stood in the endpoint', () => {
    expect(() => resolveEndpoint(undefined, 'https://user:secret@example.com')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });

  test.each([
    'http://apig.example.com',
    'http://127.0.0.1.example.com',
    'http://x-localhost',
    'http://10.0.0.1',
  ])('rejects plain http to %s, where the token could be read on the way', (endpoint) => {
    expect(() => resolveEndpoint(undefined, endpoint)).toThrow(
      /must use https: .* in the clear\. Plain http is for loopback addresses only\.$/,
    );
  });

  test.each([
    [undefined, undefined],
    ['cn-north-4', 'https://apig.example.com'],
  ])('wants exactly one of region and endpoint, not %j and %j', (region, endpoint) => {
    expect(() => resolveEndpoint(region, endpoint)).toThrow(/exactly one of `region` and `endpoint`/);
  });

  test('an unknown region names the way out', () => {
    expect(() => resolveEndpoint('mars-1', undefined)).toThrow(/Unknown region "mars-1".*`endpoint`/);
  });
});
