import { expect, test } from '@jest/globals';
import { got } from './argument-checks.js';

test.each<[unknown, string]>([
  ['a "b"', 'got "a \\"b\\""'],
  [1.5, 'got 1.5'],
  [null, 'got null'],
  [undefined, 'got undefined'],
  [true, 'got boolean'],
  [{ token: 'secret' }, 'got object'],
  [['secret'], 'got object'],
])('%j is told as: %s', (value, words) => {
  expect(got(value)).toBe(words);
});
