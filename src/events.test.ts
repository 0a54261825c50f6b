import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { emit } from './events.js';

const event = { type: 'request', name: 'list', attempt: 1 } as const;

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('broken logger');
    },
  ],
  ['rejects', () => Promise.reject(new Error('broken logger'))],
  [
    'rejects with a promise of another realm',
    () => runInNewContext('Promise.reject(new Error("broken logger"))'),
  ],
])('a listener that %s breaks nothing', async (_, listener) => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', note);
  try {
    expect(() => emit(listener, event)).not.toThrow();
    // Node reports them when the queue of microtasks is empty.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', note);
  }
  expect(unhandled).toEqual([]);
});
