import { describe, expect, test } from '@jest/globals';
import { operationId } from '../../generated/operation.js';
import { createFakeClock } from '../testing/index.js';
import { BufferedResponse } from '../transport/buffered-response.js';
import { startCall } from '../transport/call.js';
import { withDefaults } from '../transport/limits.js';
import type { ErrorMsg, VpcMemberPage } from '../types.js';
import { readPage } from './read-page.js';

const page = { size: 1, total: 1, members: [{ id: 'm' }] };

/** Reads a response as openapi-fetch hands it over. */
async function read(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  explain?: () => string | undefined,
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = new BufferedResponse(status, new Headers(headers), new TextEncoder().encode(text));
  const call = startCall(operationId, withDefaults({ clock: createFakeClock() }));
  Object.assign(call, { attempts: 1, secrets: ['secret-value'] });
  const value = await response.json();
  const result = response.ok ? { data: value as VpcMemberPage } : { error: value as ErrorMsg };
  return readPage({ ...result, response }, call, explain, 0);
}

describe('readPage', () => {
  test('returns the page as it was sent', async () => {
    await expect(read(200, page)).resolves.toEqual(page);
  });

  test('tolerates unknown fields, new enum values and null', async () => {
    const member = { id: 'm', status: 3, health_status: null, host: null, new_field: {} };
    const read200 = read(200, { ...page, members: [member], extra: 1 });
    await expect(read200).resolves.toMatchObject({ members: [member] });
  });

  test.each([
    ['<html>login</html>', /a body that is not a JSON object: "<html>login/],
    ['', /is not a JSON object/],
    [[], /is not a JSON object/],
    [{ size: 0, total: 0 }, /without a `members` array/],
    [{ ...page, size: '1' }, /with a `size` or `total` that is no integer from 0 to 2\^53 - 1/],
    [{ ...page, total: -1 }, /no integer from 0/],
    [{ ...page, total: 1.5 }, /no integer from 0/],
    ['{"size":1,"total":1e400,"members":[{"id":"m"}]}', /no integer from 0/],
    [{ ...page, total: -(2 ** 53) }, /no integer from 0/],
    [{ ...page, total: 2 ** 53 }, /no integer from 0/],
    ['{"size":1,"total":9223372036854775807,"members":[{"id":"m"}]}', /no integer from 0/],
    ['{"size":9007199254740993,"total":1,"members":[{"id":"m"}]}', /no integer from 0/],
    [{ ...page, size: 2 }, /with size 2, but 1 members/],
    [{ ...page, members: [{}] }, /a member that has no `id`/],
    [{ ...page, members: [null] }, /a member that has no `id`/],
  ])('a 200 with %j is a ProtocolError', async (body, message) => {
    await expect(read(200, body)).rejects.toThrow(
      expect.objectContaining({ kind: 'protocol', status: 200, attempts: 1 }),
    );
    await expect(read(200, body)).rejects.toThrow(message);
  });

  test('a total may be as large as can be represented exactly', async () => {
    const total = Number.MAX_SAFE_INTEGER;
    await expect(read(200, { ...page, total })).resolves.toMatchObject({ total });
  });

  test.each([204, 201, 302, 304])('%i is a ProtocolError', async (status) => {
    await expect(read(status, '')).rejects.toThrow(expect.objectContaining({ kind: 'protocol', status }));
  });

  test('a page with another status is a ProtocolError that says so', async () => {
    await expect(read(201, page)).rejects.toThrow(/^listBackendInstancesV2: 201 instead of 200$/);
  });

  test('the credentials explain a 401, and nothing else', async () => {
    const explain = () => 'The token has ended.';
    const body = { error_code: 'APIG.1001', error_msg: 'expired' };
    await expect(read(401, body, {}, explain)).rejects.toThrow(
      / 401 APIG\.1001 expired - The token has ended\.$/,
    );
    await expect(read(403, body, {}, explain)).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('has ended') }),
    );
  });

  test('an error names the operation, the status, the code, the text and the request', async () => {
    const body = { error_code: 'APIG.3023', error_msg: 'The VPC channel does not exist,id:c' };
    await expect(read(404, body, { 'X-Request-Id': '6a83' })).rejects.toThrow(
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

  test('takes the request id from the body when the front gateway put it there', async () => {
    const body = { error_code: 'APIGW.0308', error_msg: 'throttled', request_id: 'd4e8' };
    await expect(read(429, body)).rejects.toThrow(expect.objectContaining({ requestId: 'd4e8' }));
  });

  test('keeps the first 1,000 characters of a message, and 200 of an id', async () => {
    const body = { error_code: 'APIG.2000', error_msg: 'm'.repeat(5000), request_id: 'i'.repeat(5000) };
    await expect(read(400, JSON.stringify(body))).rejects.toThrow(
      expect.objectContaining({ error_msg: 'm'.repeat(1000), requestId: 'i'.repeat(200) }),
    );
  });

  test('keeps the first 200 characters of an error body that is not JSON', async () => {
    const html = `<html>${'x'.repeat(500)}`;
    await expect(read(502, html)).rejects.toThrow(
      expect.objectContaining({ status: 502, error_msg: html.slice(0, 200) }),
    );
    await expect(read(502, html)).rejects.toThrow(
      expect.not.objectContaining({ error_code: expect.anything() }),
    );
  });

  test('an empty error body is still an ApiError', async () => {
    await expect(read(500, '')).rejects.toThrow(
      /^listBackendInstancesV2: 500 with an empty body - Try again later/,
    );
  });

  test.each([200, 401, 502])('a secret that the service echoes is redacted in a %i', async (status) => {
    const body = {
      error_code: 'APIGW.0301',
      error_msg: 'verify aksk signature fail, x-security-token:secret-value',
      request_id: 'secret-value',
    };
    const echo = expect.objectContaining({ message: expect.not.stringContaining('secret-value') });
    await expect(read(status, status === 200 ? `echo secret-value` : body)).rejects.toThrow(echo);
    await expect(read(status, status === 200 ? `echo secret-value` : body)).rejects.toThrow(/\*\*\*/);
  });
});
