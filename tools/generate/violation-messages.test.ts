import { expect, test } from '@jest/globals';
import { violationMessage } from './violation-messages.js';

test.each([
  ['type', 'integer', 'must be an integer'],
  ['type', ['string', 'null'], 'must be a string or null'],
  ['enum', [1, 2, 3], 'must be 1, 2 or 3'],
  ['enum', ['a, b', null], 'must be "a, b" or null'],
  ['enum', ['only'], 'must be "only"'],
  ['minLength', 1, 'must not be empty'],
  ['minLength', 2, 'must have at least 2 characters'],
  ['maxLength', 64, 'must have at most 64 characters'],
  ['maxItems', 500, 'must have at most 500 items'],
  ['minimum', 0, 'must be at least 0'],
  ['maximum', 500, 'must be at most 500'],
  ['format', 'int32', 'must be an integer of 32 bits'],
])('%s %j: %s', (keyword, rule, message) => {
  expect(violationMessage(keyword, rule)).toBe(message);
});

test('the message of `required` names the field', () => {
  expect(violationMessage('required', ['id'], 'id')).toBe('must have `id`');
});

test.each([
  ['multipleOf', 5],
  ['type', 'number'],
  ['format', 'uuid'],
])('there is no message for %s %s', (keyword, rule) => {
  expect(() => violationMessage(keyword, rule)).toThrow('has no message for');
});
