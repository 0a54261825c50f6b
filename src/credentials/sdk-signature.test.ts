import { describe, expect, test } from '@jest/globals';
import { canonicalRequest, sdkDate, sign, stringToSign } from './sdk-signature.js';
import { queryVector, signatureVectors } from './sdk-signature.vectors.js';

const emptyBody = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** One line of the canonical request: 1 is the path, 2 the query. */
async function line(index: number, url: string): Promise<string | undefined> {
  return (await canonicalRequest({ method: 'GET', url, headers: {} })).split('\n')[index];
}

describe('the signature', () => {
  test.each(signatureVectors)('of $source', async (vector) => {
    const { access, secret, request, signedHeaders, signature } = vector;
    expect(await sign(request, access, secret)).toEqual({
      authorization: `SDK-HMAC-SHA256 Access=${access}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
      signature,
    });
  });

  test.each(signatureVectors.filter(({ hashedCanonicalRequest }) => hashedCanonicalRequest))(
    'signs the text of $source',
    async ({ request, hashedCanonicalRequest }) => {
      expect(await stringToSign('20191115T033655Z', await canonicalRequest(request))).toBe(
        `SDK-HMAC-SHA256\n20191115T033655Z\n${hashedCanonicalRequest}`,
      );
    },
  );
});

describe('the canonical request', () => {
  test('of a request without query and body', async () => {
    const url = 'https://apig.example.com/v2/members';
    const headers = { 'X-Sdk-Date': '20191115T033655Z', Host: ' apig.example.com\t', a: '' };
    expect(await canonicalRequest({ method: 'GET', url, headers })).toBe(
      [
        'GET',
        '/v2/members/',
        '',
        'a:',
        'host:apig.example.com',
        'x-sdk-date:20191115T033655Z',
        '',
        'a;host;x-sdk-date',
        emptyBody,
      ].join('\n'),
    );
  });

  test('has the query of the Go and the Python SDK', async () => {
    const url = new URL('https://apig.example.com');
    for (const [name, value] of queryVector.parameters) url.searchParams.append(name, value);
    expect(await line(2, url.href)).toBe(queryVector.canonicalQueryString);
    // The same values, encoded in another way on the wire.
    url.search = queryVector.parameters.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    expect(await line(2, url.href)).toBe(queryVector.canonicalQueryString);
  });

  test.each([
    ['?', ''],
    ['?a', 'a='],
    ['?a=', 'a='],
    ['?b=1&a=1&B=1', 'B=1&a=1&b=1'],
    ['?a=b&a=B&a=&a=1', 'a=&a=1&a=B&a=b'],
    ['?a-=1&a=2', 'a=2&a-=1'],
    ['?a=10&a=9&a=1', 'a=1&a=10&a=9'],
    ["?a=-_.~!'()*", 'a=-_.~%21%27%28%29%2A'],
    ['?a=b%2Bc+d%20e', 'a=b%2Bc%20d%20e'],
    ['?a=1=2', 'a=1%3D2'],
    ['?a=%zz', 'a=%25zz'],
    ['?%F0%9F%A6%8A=1&%EF%BD%9E=1&z=1', 'z=1&%EF%BD%9E=1&%F0%9F%A6%8A=1'],
    ['?a=%F0%9F%A6%8A&a=%EF%BD%9E', 'a=%EF%BD%9E&a=%F0%9F%A6%8A'],
  ])('writes the query %s as %s', async (search, expected) => {
    expect(await line(2, `https://apig.example.com/${search}`)).toBe(expected);
  });

  test.each([
    ['', '/'],
    ['/', '/'],
    ['/a/b/', '/a/b/'],
    ['/a//b', '/a//b/'],
    ['/gw%2F1/channel%201/%E4%B8%AD', '/gw%2F1/channel%201/%E4%B8%AD/'],
    ["/a!$&'()*+,;=:@b", '/a%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%40b/'],
    ['/-_.~/中', '/-_.~/%E4%B8%AD/'],
  ])('writes the path %s as %s', async (path, expected) => {
    expect(await line(1, `https://apig.example.com${path}`)).toBe(expected);
  });
});

test.each([
  [0, '19700101T000000Z'],
  [Date.UTC(2019, 10, 15, 3, 36, 55, 999), '20191115T033655Z'],
])('the date of %i is %s', (now, expected) => {
  expect(sdkDate(now)).toBe(expected);
});
