import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPointer, parsePointer, valueAt } from './json-pointer.js';

// The examples of RFC 6901, section 5.
const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'm~n': 8, ' ': 7, '~1': 9 };

describe('a JSON pointer', () => {
  test.each<[string, unknown]>([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/m~0n', 8],
    ['/ ', 7],
    ['/~01', 9],
    ['/foo/2', undefined],
    ['/foo/0/x', undefined],
    ['/toString', undefined],
  ])('%j points to %j', (pointer, value) => {
    expect(valueAt(document, pointer)).toEqual(value);
  });

  test('starts with a slash', () => {
    expect(() => parsePointer('foo')).toThrow(SyntaxError);
  });

  test('is the same after parsing and formatting', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (tokens) => {
        expect(parsePointer(formatPointer(tokens))).toEqual(tokens);
      }),
    );
  });
});
