import { describe, expect, test } from '@jest/globals';
import { checkedParams } from './params.js';

const ids = { instance_id: 'i', vpc_channel_id: 'c' };

describe('checkedParams', () => {
  test.each([
    { limit: 1 },
    { limit: 500 },
    { offset: 0 },
    { offset: 10_000 },
    { name: 'web' },
    { name: '中文 100%' },
    { precise_search: 'name' },
    { precise_search: 'name,member_group_name' },
    { name: undefined },
  ])('accepts %j', (query) => {
    expect(() => checkedParams({ ...ids, ...(query as object) })).not.toThrow();
  });

  test.each([
    [{ limit: 0 }, /`limit` must be an integer from 1 to 500, received 0/],
    [{ limit: 501 }, /from 1 to 500, received 501/],
    [{ limit: 1.5 }, /received 1.5/],
    [{ limit: Number.NaN }, /received NaN/],
    [{ limit: '20' }, /received "20"/],
    [{ limit: null }, /received null/],
    [{ offset: -1 }, /`offset` must be an integer from 0 to 9007199254740991, received -1/],
    [{ offset: 2 ** 53 }, /`offset` must be an integer/],
    [{ name: 5 }, /`name` must be a string, received 5/],
    [{ name: 'half \ud83d' }, /`name` must be a string/],
    [{ precise_search: 'id' }, /`precise_search` must match/],
    [{ nmae: 'web' }, /`nmae` is not a parameter of a call; the nearest is `name`\.$/],
    [{ colour: 'red' }, /`colour` is not a parameter of a call; these are: instance_id, .*, name, limit, /],
    [{ project_id: 'other' }, /`project_id` is not a parameter/],
    [{ project_id: undefined }, /`project_id` is not a parameter/],
    [{ constructor: 'x' }, /`constructor` is not a parameter/],
    [JSON.parse('{ "__proto__": "x" }'), /`__proto__` is not a parameter/],
  ])('rejects %j and says why', (query, message) => {
    expect(() => checkedParams({ ...ids, ...(query as object) })).toThrow(message);
  });

  test('copies what it has checked: each property is read once', () => {
    const values = ['c', '..'];
    const given = {
      ...ids,
      get vpc_channel_id() {
        return values.shift() as string;
      },
    };
    const params = checkedParams(given);
    expect(params).toEqual({ ...ids, vpc_channel_id: 'c' });
  });

  test.each(['', '.', '..'])('rejects the path value %j, which would address another resource', (id) => {
    const params = { ...ids, vpc_channel_id: id };
    expect(() => checkedParams(params)).toThrow(/`vpc_channel_id` must not be empty, "." or ".."/);
  });

  test.each([undefined, null, 7, {}, '\udc00'])('rejects the path value %j', (id) => {
    expect(() => checkedParams({ ...ids, vpc_channel_id: id as string })).toThrow(
      /`vpc_channel_id` must be a string, received/,
    );
  });
});
