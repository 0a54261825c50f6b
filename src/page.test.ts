import { describe, expect, test } from '@jest/globals';
import { readPage } from './page.js';

const page = { size: 1, total: 1, members: [{ id: 'm' }] };

function read(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  explain?: () => string | undefined,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = { status, headers: new Headers(headers), body: new TextEncoder().encode(text), attempts: 1 };
  return () => readPage(answer, { now: 0, secrets: ['secret-value'], explain });
}

describe('readPage', () => {
  test('returns the page as it was sent', () => {
    expect(read(200, page)()).toEqual(page);
  });

  test('tolerates unknown fields, new enum values and null', () => {
    const member = { id: 'm', status: 3, health_status: null, host: null, new_field: {} };
    expect(read(200, { ...page, members: [member], extra: 1 })().members).toEqual([member]);
  });

  test.each([
    ['<html>login</html>', /a body that is not a JSON object: "<html>login/],
    ['', /is not a JSON object/],
    [[], /is not a JSON object/],
    [{ size: 0, total: 0 }, /without a `members` array/],
    [{ ...page, size: '1' }, /`size` or `total` that is not a count/],
    [{ ...page, total: -1 }, /not a count/],
    [{ ...page, total: 1.5 }, /not a count/],
    ['{"size":1,"total":1e400,"members":[{"id":"m"}]}', /not a count/],
    [{ ...page, total: -(2 ** 53) }, /not a count/],
    [{ ...page, total: 2 ** 53 }, /with a `size` or `total` past 2\^53, which cannot be represented exactly/],
    ['{"size":1,"total":9223372036854775807,"members":[{"id":"m"}]}', /past 2\^53/],
    ['{"size":9007199254740993,"total":1,"members":[{"id":"m"}]}', /past 2\^53/],
    [{ ...page, size: 2 }, /with size 2, but 1 members/],
    [{ ...page, members: [{}] }, /a member that has no `id`/],
    [{ ...page, members: [null] }, /a member that has no `id`/],
  ])('a 200 with %j is a ProtocolError', (body, message) => {
    expect(read(200, body)).toThrow(expect.objectContaining({ kind: 'protocol', status: 200, attempts: 1 }));
    expect(read(200, body)).toThrow(message);
  });

  test('a total may be as large as can be represented exactly', () => {
    const total = Number.MAX_SAFE_INTEGER;
    expect(read(200, { ...page, total })().total).toBe(total);
  });

  test.each([204, 201, 302, 304])('%i is a ProtocolError', (status) => {
    expect(read(status, '')).toThrow(expect.objectContaining({ kind: 'protocol', status }));
  });

  test('a page with another status is a ProtocolError that says so', () => {
    expect(read(201, page)).toThrow(/^listBackendInstancesV2: 201 instead of 200$/);
  });

  test('the credentials explain a 401, and nothing else', () => {
    const explain = () => 'The token has ended.';
    const body = { error_code: 'APIG.1001', error_msg: 'expired' };
    expect(read(401, body, {}, explain)).toThrow(/ 401 APIG\.1001 expired - The token has ended\.$/);
    expect(read(403, body, {}, explain)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('has ended') }),
    );
  });

  test('an error names the operation, the status, the code, the text and the request', () => {
    const body = { error_code: 'APIG.3023', error_msg: 'The VPC channel does not exist,id:c' };
    expect(read(404, body, { 'X-Request-Id': '6a83' })).toThrow(
      expect.objectContaining({
        message:
          'listBackendInstancesV2: 404 APIG.3023 The VPC channel does not exist,id:c ' +
          '- Check the endpoint, instance_id and vpc_channel_id. (request 6a83)',
        kind: 'api',
        status: 404,
        requestId: '6a83',
        docsUrl: 'https://apig-members.github.io/apig-members/errors.html#APIG.3023',
        ...body,
      }),
    );
  });

  test('takes the request id from the body when the front gateway put it there', () => {
    const body = { error_code: 'APIGW.0308', error_msg: 'throttled', request_id: 'd4e8' };
    expect(read(429, body)).toThrow(expect.objectContaining({ requestId: 'd4e8' }));
  });

  test('keeps the first 1,000 characters of a message, and 200 of an id', () => {
    const body = { error_code: 'APIG.2000', error_msg: 'm'.repeat(5000), request_id: 'i'.repeat(5000) };
    expect(read(400, JSON.stringify(body))).toThrow(
      expect.objectContaining({ error_msg: 'm'.repeat(1000), requestId: 'i'.repeat(200) }),
    );
  });

  test('keeps the first 200 characters of an error body that is not JSON', () => {
    const html = `<html>${'x'.repeat(500)}`;
    expect(read(502, html)).toThrow(expect.objectContaining({ status: 502, error_msg: html.slice(0, 200) }));
    expect(read(502, html)).toThrow(expect.not.objectContaining({ error_code: expect.anything() }));
  });

  test('an empty error body is still an ApiError', () => {
    expect(read(500, '')).toThrow(/^listBackendInstancesV2: 500 with an empty body - Try again later/);
  });

  test.each([200, 401, 502])('a secret that the service echoes is masked in a %i', (status) => {
    const body = {
      error_code: 'APIGW.0301',
      error_msg: 'verify aksk signature fail, x-security-token:secret-value',
      request_id: 'secret-value',
    };
    const echo = expect.objectContaining({ message: expect.not.stringContaining('secret-value') });
    expect(read(status, status === 200 ? `echo secret-value` : body)).toThrow(echo);
    expect(read(status, status === 200 ? `echo secret-value` : body)).toThrow(/\*\*\*/);
  });
});
