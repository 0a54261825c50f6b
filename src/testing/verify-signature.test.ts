import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { canonicalRequest, stringToSign } from '../credentials/sdk-signature.js';
import { queryVector, type SignatureVector, signatureVectors } from '../credentials/sdk-signature.vectors.js';
import {
  type Authorization,
  parseAuthorization,
  type ReceivedRequest,
  signatureProblem,
} from './verify-signature.js';

/** The request of a vector as it arrives, and what its `Authorization` says. */
function arrived({ access, request, signedHeaders, signature }: SignatureVector) {
  const { pathname: path, search } = new URL(request.url);
  const { method, body = '' } = request;
  const received: ReceivedRequest = {
    method,
    path,
    rawQuery: search.slice(1),
    headers: new Headers(request.headers),
    body,
  };
  const header = `SDK-HMAC-SHA256 Access=${access}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return { received, given: parseAuthorization(header) as Authorization };
}

function timeOf({ request }: SignatureVector): number {
  const iso = '$1-$2-$3T$4:$5:$6Z';
  const date = request.headers['X-Sdk-Date'] ?? '';
  return Date.parse(date.replace(/(....)(..)(..)T(..)(..)(..)Z/, iso));
}

function problem(
  vector: SignatureVector,
  change: Partial<ReceivedRequest> = {},
  given: Partial<Authorization> = {},
  now: number = timeOf(vector),
) {
  const { received, given: own } = arrived(vector);
  const { access, secret } = vector;
  return signatureProblem({ ...received, ...change }, { ...own, ...given }, { access, secret }, now);
}

const [guide] = signatureVectors as [SignatureVector];
const headersWith = (extra: Record<string, string>) => new Headers({ ...guide.request.headers, ...extra });

describe('the published signatures', () => {
  test.each(signatureVectors)('are right: $source', async (vector) => {
    expect(await problem(vector)).toBeUndefined();
  });

  test.each(signatureVectors)(
    'are wrong with another secret, method, path, query or body: $source',
    async (vector) => {
      const { path, rawQuery } = arrived(vector).received;
      const wrong = expect.stringMatching(/^verify aksk signature fail, canonicalRequest:/);
      expect(await problem({ ...vector, secret: `${vector.secret}x` })).toEqual(wrong);
      expect(await problem(vector, { method: 'PUT' })).toEqual(wrong);
      expect(await problem(vector, { path: `${path}x` })).toEqual(wrong);
      expect(await problem(vector, { rawQuery: `${rawQuery}&x` })).toEqual(wrong);
      expect(await problem(vector, { body: 'x' })).toEqual(wrong);
      expect(
        await problem(
          vector,
          {},
          { signature: vector.signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
        ),
      ).toEqual(wrong);
    },
  );

  test('are right however the query is ordered and encoded', async () => {
    const [limit, marker] = (arrived(guide).received.rawQuery ?? '').split('&') as [string, string];
    expect(await problem(guide, { rawQuery: `${marker.replace('-', '%2D')}&&${limit}` })).toBeUndefined();
  });

  test('are wrong when a signed header has changed, and right when another has', async () => {
    expect(await problem(guide, { headers: headersWith({ Host: 'elsewhere.example.com' }) })).toBeDefined();
    expect(await problem(guide, { headers: headersWith({ 'X-Project-Id': 'p' }) })).toBeUndefined();
  });
});

describe('the problem', () => {
  test('of a wrong signature quotes the canonical request', async () => {
    expect(await problem(guide, { path: "/a b'/中%2f/%zz", rawQuery: 'b=%zz&a=x+y&a' })).toBe(
      'verify aksk signature fail, canonicalRequest:GET|/a%20b%27/%E4%B8%AD%2F/%25zz/|a=&a=x%20y&b=%25zz|' +
        'content-type:application/json|host:service.region.example.com|x-sdk-date:20191115T033655Z||' +
        'content-type;host;x-sdk-date|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test('has the query of the Go and the Python SDK', async () => {
    const rawQuery = new URLSearchParams([...queryVector.parameters].reverse()).toString();
    expect((await problem(guide, { rawQuery }))?.split('|')[2]).toBe(queryVector.canonicalQueryString);
  });

  test('has a query sorted by code point', async () => {
    const rawQuery = 'a=%F0%9F%A6%8A&a=%EF%BD%9E&aa=1&a=~~&a=~';
    expect((await problem(guide, { rawQuery }))?.split('|')[2]).toBe(
      'a=~&a=~~&a=%EF%BD%9E&a=%F0%9F%A6%8A&aa=1',
    );
  });

  test.each([
    [15 * 60_000, false],
    [-15 * 60_000, false],
    [15 * 60_000 + 1, true],
    [-15 * 60_000 - 1, true],
  ])('when the clocks are %i ms apart', async (skewMs, isExpired) => {
    const found = await problem(guide, {}, {}, timeOf(guide) + skewMs);
    expect(found?.includes('signature expired') ?? false).toBe(isExpired);
  });

  test('of a signature that is too old gives both times', async () => {
    expect(await problem(guide, {}, {}, timeOf(guide) + 3_600_000)).toBe(
      'calc aksk signature fail:signature expired, signature time:20191115T033655Z,server time:20191115T043655Z',
    );
  });

  test('of a date that cannot be read is the same', async () => {
    const headers = headersWith({ 'X-Sdk-Date': '2019-11-15' });
    expect(await problem(guide, { headers })).toMatch('signature expired, signature time:2019-11-15,');
  });

  test('of a date that is not signed', async () => {
    const { url, headers } = guide.request;
    const canonical = await canonicalRequest({
      method: 'GET',
      url,
      headers: { Host: headers.Host as string },
    });
    const text = await stringToSign(headers['X-Sdk-Date'] as string, canonical);
    const signature = createHmac('sha256', guide.secret).update(text).digest('hex');
    expect(await problem(guide, {}, { signedHeaders: ['host'], signature })).toBe(
      `verify aksk signature fail, canonicalRequest:${canonical.replaceAll('\n', '|')}`,
    );
  });

  test.each([
    ['a', { 'X-Security-Token': 'a' }, undefined],
    ['a', {}, 'ak QTWAOYTTINDUT2QVKYUC not exist'],
    ['a', { 'X-Security-Token': 'b' }, 'decrypt token fail'],
    [undefined, { 'X-Security-Token': 'b' }, 'decrypt token fail'],
  ])('with the security token %j, when %j is sent', async (securityToken, sent, expected) => {
    const { received, given } = arrived(guide);
    const { access, secret } = guide;
    const request = { ...received, headers: headersWith(sent as Record<string, string>) };
    expect(await signatureProblem(request, given, { access, secret, securityToken }, timeOf(guide))).toBe(
      expected,
    );
  });
});

describe('Authorization', () => {
  const signature = 'f'.repeat(64);

  test.each(['a, SignedHeaders', 'a,SignedHeaders'])('is parsed: %s', (middle) => {
    const header = `SDK-HMAC-SHA256 Access=${middle}=host;x-sdk-date, Signature=${signature}`;
    expect(parseAuthorization(header)).toEqual({
      access: 'a',
      signedHeaders: ['host', 'x-sdk-date'],
      signature,
    });
  });

  test.each([
    null,
    '',
    'SDK-HMAC-SHA256',
    `SDK-HMAC-SHA256, Access=a, SignedHeaders=host, Signature=${signature}`,
    `SDK-HMAC-SHA256 Access=, SignedHeaders=host, Signature=${signature}`,
    `SDK-HMAC-SHA256 Access=a, SignedHeaders=, Signature=${signature}`,
    `SDK-HMAC-SHA256 Access=a, SignedHeaders=host;, Signature=${signature}`,
    `SDK-HMAC-SHA256 Access=a, SignedHeaders=a/b, Signature=${signature}`,
    `SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=${signature}0`,
    `SDK-HMAC-SHA256 Access=a, SignedHeaders=host, Signature=${signature.toUpperCase()}`,
  ])('is rejected: %s', (header) => {
    expect(parseAuthorization(header)).toBeUndefined();
  });
});
