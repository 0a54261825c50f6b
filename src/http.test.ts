import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../tools/seed.js';
import { InvalidRequestError } from './errors.js';
import { operationUrl } from './http.js';
import { checkedParams, checkPathValue } from './params.js';

const base = 'https://apig.example.com';

describe('the URL of a call', () => {
  test('is the documented one, with the query in the order given', () => {
    const path = { project_id: 'p', instance_id: 'i', vpc_channel_id: 'c' };
    const url = operationUrl(base, { path, query: { name: 'a&b 中', limit: 5, offset: 0 } });
    expect(url).toBe(
      `${base}/v2/p/apigw/instances/i/vpc-channels/c/members?name=a%26b%20%E4%B8%AD&limit=5&offset=0`,
    );
  });

  test('has no query where nothing is asked, and leaves out what is undefined', () => {
    const path = { project_id: 'p', instance_id: 'i', vpc_channel_id: 'c' };
    for (const query of [{}, { name: undefined }]) {
      expect(operationUrl(base, { path, query: query as object })).toMatch(/\/members$/);
    }
  });
});

describe(`the guard of the path (seed ${seed})`, () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '.', '..', '../x', '%2e%2e', './', '{project_id}', '$&', 'a/b', 'a?b#c', '\\..\\'),
  );

  test('lets no value reach another resource: it is refused, or stands whole in its own segment', () => {
    const property = fc.property(text, text, text, (project_id, instance_id, vpc_channel_id) => {
      const path = { project_id, instance_id, vpc_channel_id };
      try {
        checkPathValue('project_id', project_id);
        checkedParams({ instance_id, vpc_channel_id });
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidRequestError);
        return;
      }
      const url = new URL(operationUrl(base, { path, query: {} }));
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
    fc.assert(property, { numRuns: 2000, seed });
  });
});
