import { describe, expect, test } from '@jest/globals';
import { checkNames, received } from './argument-checks.js';

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

describe('checkNames', () => {
  interface Options {
    timeoutMs?: number;
    signal?: AbortSignal;
  }
  const known: Record<keyof Options, unknown> = { timeoutMs: 0, signal: 0 };
  const check = (given: unknown) => () => checkNames<Options>('an option of `call`', given as Options, known);

  test.each([{}, { timeoutMs: 1 }, { timeoutMs: undefined, signal: undefined }, Object.create({ other: 1 })])(
    'accepts %j',
    (given) => {
      expect(check(given)).not.toThrow();
    },
  );

  test.each<[object, string]>([
    [{ timeoutMS: 1 }, '`timeoutMS` is not an option of `call`; the nearest is `timeoutMs`.'],
    [{ timeout: undefined }, '`timeout` is not an option of `call`; the nearest is `timeoutMs`.'],
    [{ colour: 'red' }, '`colour` is not an option of `call`; these are: timeoutMs, signal.'],
    [{ constructor: 1 }, '`constructor` is not an option of `call`; these are: timeoutMs, signal.'],
    [JSON.parse('{ "__proto__": 1 }'), '`__proto__` is not an option'],
  ])('rejects %j', (given, message) => {
    expect(check(given)).toThrow(message);
  });

  test.each([null, undefined, 'secret', 7, true])(
    'rejects %j, which has no names, and does not repeat it',
    (given) => {
      expect(check(given)).toThrow(/^`options` must be an object\.$/);
    },
  );

  test('requires all names of the type, and no other', () => {
    // @ts-expect-error `signal` is missing
    checkNames<Options>('an option', {}, { timeoutMs: 0 });
    // @ts-expect-error `colour` is no option
    checkNames<Options>('an option', {}, { timeoutMs: 0, signal: 0, colour: 0 });
  });
});
