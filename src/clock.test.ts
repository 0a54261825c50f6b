import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { systemClock } from './clock.js';

describe('the system clock', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 5000 });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('counts milliseconds', () => {
    const ran: number[] = [];
    systemClock.setTimeout(() => ran.push(systemClock.now()), 100);
    jest.advanceTimersByTime(300);
    expect(ran).toEqual([5100]);
  });

  test('has timers that can be cleared', () => {
    const run = jest.fn();
    systemClock.clearTimeout(systemClock.setTimeout(run, 100));
    jest.advanceTimersByTime(300);
    expect(run).not.toHaveBeenCalled();
  });
});
