import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../clock.js';
import { sleep, withTimeout } from './with-timeout.js';

const expired = () => new Error('expired');
const never = () => new Promise<never>(() => {});

describe('withTimeout', () => {
  test('passes a result and a failure on', async () => {
    await expect(withTimeout(systemClock, 1000, undefined, expired, async () => 5)).resolves.toBe(5);
    const failure = new Error('own');
    await expect(
      withTimeout(systemClock, 1000, undefined, expired, () => Promise.reject(failure)),
    ).rejects.toBe(failure);
  });

  test('ends work that takes too long, and tells it to stop', async () => {
    let given: AbortSignal | undefined;
    const work = (signal: AbortSignal) => {
      given = signal;
      return never();
    };
    await expect(withTimeout(systemClock, 1, undefined, expired, work)).rejects.toThrow('expired');
    expect(given?.aborted).toBe(true);
  });

  test('rejects with the reason of the signal, even when the work ignores it', async () => {
    const controller = new AbortController();
    const call = withTimeout(systemClock, 1000, controller.signal, expired, never);
    controller.abort('enough');
    await expect(call).rejects.toBe('enough');
  });

  test('does not start work for a signal that has aborted', async () => {
    let started = false;
    const work = async () => {
      started = true;
    };
    await expect(withTimeout(systemClock, 1000, AbortSignal.abort('early'), expired, work)).rejects.toBe(
      'early',
    );
    expect(started).toBe(false);
  });

  test('leaves no timer behind, and keeps nothing for the signal to call', async () => {
    let timers = 0;
    const clock = {
      ...systemClock,
      setTimeout: () => ++timers,
      clearTimeout: () => {
        timers--;
      },
    };
    const controller = new AbortController();
    const given: AbortSignal[] = [];
    const work = async (signal: AbortSignal) => given.push(signal);
    await withTimeout(clock, 1000, controller.signal, expired, work);
    await withTimeout(clock, 1000, controller.signal, expired, () => Promise.reject(new Error())).catch(
      () => {},
    );
    controller.abort();
    expect(timers).toBe(0);
    expect(given.map(({ aborted }) => aborted)).toEqual([false]);
  });

  test('puts one listener on a signal, however many calls share it', async () => {
    const controller = new AbortController();
    const calls = Array.from({ length: 50 }, () =>
      withTimeout(systemClock, 60_000, controller.signal, expired, never).catch((reason) => reason),
    );
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1);
    controller.abort('enough');
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['enough']));
  });

  test('takes the listener away with the last of them: some runtimes wait for the signal of a listener', async () => {
    const { signal } = new AbortController();
    const listeners = () => getEventListeners(signal, 'abort').length;
    const ends: (() => void)[] = [];
    const calls = [0, 1].map(() =>
      withTimeout(systemClock, 60_000, signal, expired, () => new Promise<void>((end) => ends.push(end))),
    );
    ends[0]?.();
    await calls[0];
    expect(listeners()).toBe(1);
    ends[1]?.();
    await calls[1];
    expect(listeners()).toBe(0);
  });

  test('tells the rest of work that has failed to stop', async () => {
    let given: AbortSignal | undefined;
    const failure = new Error('own');
    const work = (signal: AbortSignal) => {
      given = signal;
      return Promise.reject(failure);
    };
    await expect(withTimeout(systemClock, 1000, undefined, expired, work)).rejects.toBe(failure);
    expect(given?.aborted).toBe(true);
  });
});

describe('sleep', () => {
  test('ends at once when the signal aborts', async () => {
    const controller = new AbortController();
    const rest = sleep(systemClock, 60_000, controller.signal);
    controller.abort('enough');
    await expect(rest).rejects.toBe('enough');
  });

  test('does not begin when the signal has aborted', async () => {
    await expect(sleep(systemClock, 60_000, AbortSignal.abort('early'))).rejects.toBe('early');
  });

  test('wakes up by itself', async () => {
    await expect(sleep(systemClock, 1, undefined)).resolves.toBeUndefined();
  });
});
