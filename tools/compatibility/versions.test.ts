import { describe, expect, test } from '@jest/globals';
import { bumped, hasReached, largest, stepBetween } from './versions.js';

describe('bumped', () => {
  test.each([
    ['1.4.2', 'major', '2.0.0'],
    ['1.4.2', 'minor', '1.5.0'],
    ['1.4.2', 'patch', '1.4.3'],
    ['0.4.2', 'major', '0.5.0'],
    ['0.4.2', 'minor', '0.5.0'],
    ['0.4.2', 'patch', '0.4.3'],
    ['2.0.0-rc.1', 'patch', '2.0.1'],
  ] as const)('%s by a %s is %s', (version, bump, next) => {
    expect(bumped(version, bump)).toBe(next);
  });

  test.each(['1.0', 'v1.0.0', ''])('rejects "%s"', (version) => {
    expect(() => bumped(version, 'patch')).toThrow(`"${version}" is no version like 1.2.3`);
  });
});

test.each([
  ['1.0.0', '2.0.0', 'major'],
  ['1.2.3', '1.3.0', 'minor'],
  ['1.2.3', '1.2.4', 'patch'],
  ['1.2.3', '1.2.3', undefined],
  ['2.0.0', '1.9.9', undefined],
])('from %s to %s is a step of %s', (from, to, step) => {
  expect(stepBetween(from, to)).toBe(step);
});

test.each([
  ['1.0.0', '1.0.0', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.9.9', true],
  ['1.9.9', '1.10.0', false],
  ['0.9.9', '1.0.0', false],
])('%s is at least %s: %s', (version, min, expected) => {
  expect(hasReached(version, min)).toBe(expected);
});

test('the largest bump wins, and none is the smallest', () => {
  expect(largest('patch', 'major', undefined)).toBe('major');
  expect(largest(undefined, 'patch')).toBe('patch');
  expect(largest(undefined)).toBeUndefined();
});
