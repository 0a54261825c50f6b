/**
 * Signatures that others have published, and one for our own path. The tests run them in Node and in a browser.
 */
import type { SignableRequest } from './sdk-signature.js';

export interface SignatureVector {
  source: string;
  access: string;
  secret: string;
  request: SignableRequest;
  signedHeaders: string;
  /** SHA-256 of the canonical request, where it was published. */
  hashedCanonicalRequest?: string;
  signature: string;
}

const guideKey = { access: 'QTWAOYTTINDUT2QVKYUC', secret: 'MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc' };
const sdkKey = { access: 'AccessKey', secret: 'SecretKey' };
// The asterisks are part of it: its author has hidden some of the guide's key, and signed with the rest.
const starredKey = { access: 'QTWAOYTTINDUT2QVKYUC', secret: 'MFyfvK41ba2giqM7**********KGpownRZlmVmHc' };
const vpcs = '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs';
const channel =
  '/v2/73d69ae0cfcf460190522d06b60f05ad/apigw/instances/eddc4d25480b4cd6b512f270a1b8b341' +
  '/vpc-channels/56a7d7358e1b42459c9d730d65b14e59';

export const signatureVectors: readonly SignatureVector[] = [
  {
    source: 'the signing guide of Huawei Cloud',
    ...guideKey,
    request: {
      method: 'GET',
      url: `https://service.region.example.com${vpcs}?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0`,
      headers: {
        'Content-Type': 'application/json',
        Host: 'service.region.example.com',
        'X-Sdk-Date': '20191115T033655Z',
      },
    },
    signedHeaders: 'content-type;host;x-sdk-date',
    hashedCanonicalRequest: 'b25362e603ee30f4f25e7858e8a7160fd36e803bb2dfe206278659d71a9bcd7a',
    signature: '7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
  },
  {
    source: 'huaweicloud-sdk-python-v3, a GET',
    ...sdkKey,
    request: {
      method: 'GET',
      url: 'https://service.endpoint.myhuaweicloud.com/resources?size=1',
      headers: { Host: 'service.endpoint.myhuaweicloud.com', 'X-Sdk-Date': '20200608T023900Z' },
    },
    signedHeaders: 'host;x-sdk-date',
    signature: 'cfb4171acec81de07d50e53d57eb77edd537414d66ddb1d7d780f128e12cd842',
  },
  {
    source: 'huaweicloud-sdk-python-v3, a POST',
    ...sdkKey,
    request: {
      method: 'POST',
      url: 'https://service.endpoint.myhuaweicloud.com/resources?size=1',
      headers: { Host: 'service.endpoint.myhuaweicloud.com', 'X-Sdk-Date': '20200608T023900Z' },
      body: '{"name":"test","id":1}',
    },
    signedHeaders: 'host;x-sdk-date',
    signature: '436b1ac0a1ae03705934bb70ef2f2e09f7bfed2117d731a38235053199323a1f',
  },
  {
    source: 'huaweicloud-sdk-go-v3, a GET',
    ...sdkKey,
    request: {
      method: 'GET',
      url: 'https://example.huaweicloud.com/path?limit=1',
      headers: { 'X-Sdk-Date': '20060102T150405Z' },
    },
    signedHeaders: 'x-sdk-date',
    signature: '5a2ce64c865e0e6046321c6f3d5a77ba8413eeaf355c3166c03d58d02ac79624',
  },
  {
    source: 'huaweicloud-sdk-go-v3, a POST',
    ...sdkKey,
    request: {
      method: 'POST',
      url: 'https://example.huaweicloud.com/path?key=value',
      headers: { 'X-Sdk-Date': '20060102T150405Z' },
      // Go's JSON encoder ends its output with a line break.
      body: '{"Name":"test","Id":1}\n',
    },
    signedHeaders: 'x-sdk-date',
    signature: 'cecc2af119b18ab70b4d094c0750f3b42c02f254903179a0fc2cc72fc9db4f59',
  },
  {
    source: 'mingyang91/huawei-cloud-api-definitions, a GET',
    ...starredKey,
    request: {
      method: 'GET',
      url: `http://endpoint.example.com${vpcs}?limie=1`,
      headers: {
        'Content-Type': 'application/json',
        Host: 'endpoint.example.com',
        'X-Sdk-Date': '20120101T000000Z',
      },
    },
    signedHeaders: 'content-type;host;x-sdk-date',
    signature: '486fb116518ebda891aa35f99750ab3fc8f1fa22315e3ba619b016a2261503f4',
  },
  {
    source: 'mingyang91/huawei-cloud-api-definitions, a POST',
    ...starredKey,
    request: {
      method: 'POST',
      url: `http://endpoint.example.com${vpcs}?limie=1`,
      headers: {
        'Content-Type': 'application/json',
        Host: 'endpoint.example.com',
        'X-Sdk-Date': '20120101T000000Z',
      },
      body: '{"foo":"foo","bar":114514,"baz":true}',
    },
    signedHeaders: 'content-type;host;x-sdk-date',
    signature: '166ee46e44d98ca5b0bd55b6a9b69bce88a9938f73725fe7708d9789e34cceb5',
  },
  {
    source: 'none, for the path of this operation: computed with another implementation',
    ...guideKey,
    request: {
      method: 'GET',
      url: `https://apig.cn-north-4.myhuaweicloud.com${channel}/members?limit=20&offset=0`,
      headers: { Host: 'apig.cn-north-4.myhuaweicloud.com', 'X-Sdk-Date': '20191115T033655Z' },
    },
    signedHeaders: 'host;x-sdk-date',
    signature: '6c38a4a0660cd29834d39d28c8fe5955147e3b3ce171a1a2c04d6125943c1567',
  },
];

/** From the tests of the Go and the Python SDK. */
export const queryVector = {
  parameters: [
    ['limit', '1'],
    ['enable', 'true'],
    ['test', '一 (&=?!#%.*)'],
    ['path', '/tmp/123'],
    ['multi', '1'],
    ['multi', '2'],
    ['multi', '3'],
  ] as [string, string][],
  canonicalQueryString:
    'enable=true&limit=1&multi=1&multi=2&multi=3&path=%2Ftmp%2F123&test=%E4%B8%80%20%28%26%3D%3F%21%23%25.%2A%29',
};
