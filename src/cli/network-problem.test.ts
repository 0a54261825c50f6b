import { expect, test } from '@jest/globals';
import { networkProblem } from './network-problem.js';

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'Error', 'unknown-ca'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'Error', 'unknown-ca'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'Error', 'unknown-ca'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ProxyError', 'unknown-ca'],
  ['ECONNREFUSED', 'ProxyError', 'proxy'],
  ['ECONNREFUSED', 'Error', 'network'],
  ['CERT_HAS_EXPIRED', 'Error', 'network'],
])('%s of %s is a problem of kind %s', (code, name, problem) => {
  expect(networkProblem(Object.assign(new Error(), { code, name }))).toBe(problem);
});

test('a failure without a cause is one of the network', () => {
  expect(networkProblem(undefined)).toBe('network');
});
