import { expect, test } from '@jest/globals';
import { received } from './argument-checks.js';

test.each<[unknown, string]>([
  ['a "b"', 'received "a \\"b\\""'],
  [1.5, 'received 1.5'],
  [null, 'received null'],
  [undefined, 'received undefined'],
  [true, 'received boolean'],
  [{ token: 'secret' }, 'received object'],
  [['secret'], 'received object'],
])('%j ends a message with: %s', (value, message) => {
  expect(received(value)).toBe(message);
});
