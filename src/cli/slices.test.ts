import { expect, test } from '@jest/globals';
import { captureIo } from './captured-io.js';
import { createSlices } from './slices.js';

const never = new Promise<never>(() => {});

/** How often the event loop turns while so many pieces are written, and what is written. */
async function turnsOf(count: number, piece: string) {
  const io = captureIo();
  const slices = createSlices(io.stdout, never);
  let turns = 0;
  let next = setImmediate(function count() {
    turns++;
    next = setImmediate(count);
  });
  for (let index = 0; index < count; index++) if (slices.add(piece)) await slices.write();
  await slices.write();
  clearImmediate(next);
  return { turns, out: io.out() };
}

test.each([
  ['rows', 'x'.repeat(130)],
  ['pieces without text', ''],
])('the event loop turns in step with the number of %s', async (_, piece) => {
  const { turns, out } = await turnsOf(20_000, piece);
  expect(out).toBe(piece.repeat(20_000));
  expect(turns).toBeGreaterThanOrEqual(10);
  expect((await turnsOf(40_000, piece)).turns).toBeGreaterThan(1.8 * turns);
});

test('a write that never ends is given up when there is no more time', async () => {
  const stuck = captureIo({ onWrite: () => never });
  const slices = createSlices(stuck.stdout, Promise.reject(new Error('over')));
  slices.add('x');
  await expect(slices.write()).rejects.toThrow('over');
});
