/** The first difference of a JSON value from the expected one. */
import { isDeepStrictEqual } from 'node:util';
import { formatPointer } from '../../../tools/lib/json-pointer.js';

/** `/members/0/weight is "1", expected 1`; undefined when the values are equal. */
export function firstDifference(found: unknown, expected: unknown, pointer = ''): string | undefined {
  if (isDeepStrictEqual(found, expected)) return undefined;
  if (!isContainer(found) || !isContainer(expected) || Array.isArray(found) !== Array.isArray(expected)) {
    return `${pointer || 'it'} is ${shownValue(found)}, expected ${shownValue(expected)}`;
  }
  const keys = Object.keys({ ...expected, ...found });
  for (const key of keys) {
    const problem = firstDifference(found[key], expected[key], pointer + formatPointer([key]));
    if (problem) return problem;
  }
  return undefined;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A value as JSON, cut to a length that a message has room for. */
export function shownValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
