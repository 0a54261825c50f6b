import { expect, test } from '@jest/globals';
import { networkAdvice } from './network-advice.js';

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'Error', /NODE_EXTRA_CA_CERTS=/],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'Error', /NODE_EXTRA_CA_CERTS=/],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'Error', /NODE_EXTRA_CA_CERTS=/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ProxyError', /NODE_EXTRA_CA_CERTS=/],
  ['ECONNREFUSED', 'ProxyError', /HTTPS_PROXY.*NO_PROXY/],
  ['ECONNREFUSED', 'Error', /^Check --region or --endpoint/],
  ['CERT_HAS_EXPIRED', 'Error', /^Check --region or --endpoint/],
])('%s of %s', (code, name, advice) => {
  expect(networkAdvice(Object.assign(new Error(), { code, name }))).toMatch(advice);
});

test('a failure without a cause gets the general advice', () => {
  expect(networkAdvice(undefined)).toMatch(/^Check --region or --endpoint/);
});
