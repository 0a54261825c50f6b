import { expect, test } from '@jest/globals';
import { createPace } from './pace.js';

/** A pace with a test clock, and its waits. */
function paced(perSecond: number, maxRequests = Infinity) {
  let now = 0;
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    now += ms;
  };
  return {
    pace: createPace(perSecond, maxRequests, wait, () => now),
    waits,
    pass: (ms: number) => (now += ms),
  };
}

test('requests are spread evenly', async () => {
  const { pace, waits } = paced(5);
  for (let request = 0; request < 4; request++) await pace.admit();
  expect(waits).toEqual([200, 200, 200]);
});

test('a request after the interval does not wait', async () => {
  const { pace, waits, pass } = paced(5);
  await pace.admit();
  pass(150);
  await pace.admit();
  pass(1_000);
  await pace.admit();
  expect(waits).toEqual([50]);
});

test('a pause delays all later requests', async () => {
  const { pace, waits } = paced(5);
  await pace.admit();
  pace.pause(10_000);
  await pace.admit();
  await pace.admit();
  expect(waits).toEqual([10_000, 200]);
});

test('after maxRequests, a request is rejected as skipped', async () => {
  const { pace } = paced(1_000, 2);
  await pace.admit();
  await pace.admit();
  await expect(pace.admit()).rejects.toMatchObject({
    name: 'Skipped',
    message: expect.stringContaining('2 requests'),
  });
});
