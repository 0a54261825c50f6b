import { describe, expect, test } from '@jest/globals';
import { createFakeClock, createFakeMembersApi, type FakeClock } from './index.js';

function sleep(clock: FakeClock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.setTimeout(resolve, ms));
}

describe('createFakeClock', () => {
  test('jumps over a wait', async () => {
    const clock = createFakeClock(1_000);
    await sleep(clock, 86_400_000);
    expect(clock.now()).toBe(86_401_000);
  });

  test('stands still while promises settle, however many there are', async () => {
    const clock = createFakeClock();
    let fired = false;
    clock.setTimeout(() => {
      fired = true;
    }, 1);
    for (let turn = 0; turn < 10_000; turn++) await undefined;
    expect([fired, clock.now()]).toEqual([false, 0]);
  });

  test('stands still while a response of the fake is read', async () => {
    const clock = createFakeClock();
    const api = createFakeMembersApi({ members: 500, clock });
    const timer = clock.setTimeout(() => {
      throw new Error('fired in the middle of a response');
    }, 1);
    const path = `/v2/${api.project_id}/apigw/instances/${api.instance_id}/vpc-channels/${api.vpc_channel_id}/members`;
    const response = await api.fetch(`https://x.example${path}?limit=500`, {
      headers: { 'X-Auth-Token': 'any' },
    });
    expect(await response.clone().json()).toMatchObject({ size: 500 });
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100_000);
    clock.clearTimeout(timer);
    expect(clock.now()).toBe(0);
  });

  test('runs timers in the order of their time, and of being set where that is equal', async () => {
    const clock = createFakeClock();
    const order: string[] = [];
    const note = (name: string) => () => order.push(`${name} at ${clock.now()}`);
    clock.setTimeout(note('c'), 20);
    clock.setTimeout(note('a'), 10);
    clock.setTimeout(note('d'), 20);
    clock.setTimeout(note('b'), 10);
    await sleep(clock, 30);
    expect(order).toEqual(['a at 10', 'b at 10', 'c at 20', 'd at 20']);
  });

  test('lets the promises of one timer settle before the next timer of the same time', async () => {
    const clock = createFakeClock();
    const order: string[] = [];
    const chain = async (name: string) => {
      await sleep(clock, 10);
      for (let turn = 0; turn < 100; turn++) await undefined;
      order.push(name);
    };
    clock.setTimeout(() => order.push('between'), 10);
    await Promise.all([chain('first'), chain('second')]);
    clock.setTimeout(() => order.push('never'), 10);
    expect(order).toEqual(['between', 'first', 'second']);
  });

  test('a timer that a timer sets counts from that moment', async () => {
    const clock = createFakeClock();
    const order: number[] = [];
    clock.setTimeout(() => clock.setTimeout(() => order.push(clock.now()), 5), 10);
    clock.setTimeout(() => order.push(clock.now()), 20);
    await sleep(clock, 20);
    expect(order).toEqual([15, 20]);
  });

  test('a cleared timer does not run, nor does time move for it', async () => {
    const clock = createFakeClock();
    const timer = clock.setTimeout(() => expect(true).toBe(false), 1_000);
    const remaining = sleep(clock, 5);
    expect(clock.pending).toBe(2);
    clock.clearTimeout(timer);
    clock.clearTimeout(undefined);
    expect(clock.pending).toBe(1);
    await remaining;
    expect([clock.now(), clock.pending]).toEqual([5, 0]);
  });

  test.each([0, -5, Number.NaN])('a wait of %d ms takes no time', async (ms) => {
    const clock = createFakeClock();
    await sleep(clock, ms);
    expect(clock.now()).toBe(0);
  });

  test.each([2 ** 31, Infinity])('a wait of %d ms ends at once, as on every platform', async (ms) => {
    const clock = createFakeClock();
    await sleep(clock, ms);
    expect(clock.now()).toBe(1);
  });

  test('the same program takes the same course every time', async () => {
    const course = async () => {
      const clock = createFakeClock();
      const log: string[] = [];
      const worker = async (name: string, ms: number) => {
        for (let turn = 0; turn < 5; turn++) {
          await sleep(clock, ms);
          log.push(`${name}${clock.now()}`);
        }
      };
      await Promise.all([worker('a', 3), worker('b', 5), worker('c', 15)]);
      return log.join(' ');
    };
    const first = await course();
    expect(first).toMatch(/^a3 b5 a6 a9 b10 a12 c15 b15 a15/);
    expect(await course()).toBe(first);
  });

  test('five hundred runs with forty timers each take a fraction of a second', async () => {
    const started = performance.now();
    for (let run = 0; run < 500; run++) {
      const clock = createFakeClock();
      for (let timer = 0; timer < 20; timer++) clock.setTimeout(() => {}, timer * 1_000);
      for (let turn = 0; turn < 20; turn++) await sleep(clock, 1_000);
    }
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
