import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { operationId, path as template } from '../../generated/operation.js';
import type { operations, paths } from '../../generated/schema.js';
import { InvalidRequestError } from '../errors.js';
import { seed } from '../seed.fixtures.js';
import { BufferedResponse } from '../transport/buffered-response.js';
import { type CallInit, startCall } from '../transport/call.js';
import { withDefaults } from '../transport/limits.js';
import { createOperationClient } from './operation-client.js';
import { checkedParams, checkPathValue } from './params.js';

const base = 'https://apig.example.com';

type Query = NonNullable<operations[typeof operationId]['parameters']['query']>;
type Path = operations[typeof operationId]['parameters']['path'];

/** The request that openapi-fetch makes of a call. */
async function requestOf(path: Path, query: Query = {}): Promise<{ url: string; init: CallInit }> {
  const requests: { url: string; init: CallInit }[] = [];
  const api = createOperationClient<paths>(base, async (url, init) => {
    requests.push({ url: String(url), init });
    return new BufferedResponse(200, new Headers(), new Uint8Array());
  });
  const call = startCall(operationId, withDefaults({}));
  await api.GET(template, { params: { path, query }, call });
  expect(requests).toMatchObject([{ init: { call } }]);
  return requests[0] as { url: string; init: CallInit };
}

describe('the request of a call', () => {
  const path = { project_id: 'p', instance_id: 'i', vpc_channel_id: 'c' };

  test('has the documented URL, with the query in the order given', async () => {
    const { url, init } = await requestOf(path, { name: 'a&b 中', limit: 5, offset: 0 });
    expect(init.method).toBe('GET');
    expect(url).toBe(
      `${base}/v2/p/apigw/instances/i/vpc-channels/c/members?name=a%26b%20%E4%B8%AD&limit=5&offset=0`,
    );
  });

  test('has no query when there are no parameters, and leaves out those that are undefined', async () => {
    for (const query of [{}, { name: undefined } as object]) {
      expect((await requestOf(path, query)).url).toMatch(/\/members$/);
    }
  });
});

describe(`the guard of the path (seed ${seed})`, () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '.', '..', '../x', '%2e%2e', './', '{project_id}', '$&', 'a/b', 'a?b#c', '\\..\\'),
  );

  test('lets no value reach another resource: it is rejected, or stands whole in its own segment', async () => {
    const property = fc.asyncProperty(text, text, text, async (project_id, instance_id, vpc_channel_id) => {
      const path = { project_id, instance_id, vpc_channel_id };
      try {
        checkPathValue('project_id', project_id);
        checkedParams({ instance_id, vpc_channel_id });
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidRequestError);
        return;
      }
      const url = new URL((await requestOf(path)).url);
      expect(url.origin + url.search + url.hash).toBe(base);
      const ends = ['vpc-channels', vpc_channel_id, 'members'];
      expect(url.pathname.split('/').map(decodeURIComponent)).toEqual([
        '',
        'v2',
        project_id,
        'apigw',
        'instances',
        instance_id,
        ...ends,
      ]);
    });
    await fc.assert(property, { numRuns: 2000, seed });
  });
});
