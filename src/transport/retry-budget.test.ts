import { describe, expect, test } from '@jest/globals';
import { createRetryBudget } from './retry-budget.js';

function takeAll(budget: ReturnType<typeof createRetryBudget>): number {
  let taken = 0;
  while (budget.take()) taken++;
  return taken;
}

describe('a retry budget', () => {
  test('holds ten retries', () => {
    expect(takeAll(createRetryBudget())).toBe(10);
  });

  test('earns one retry with ten successes', () => {
    const budget = createRetryBudget();
    takeAll(budget);
    for (let success = 0; success < 9; success++) budget.earn();
    expect(budget.take()).toBe(false);
    budget.earn();
    budget.earn();
    expect(takeAll(budget)).toBe(1);
  });

  test('does not pile up beyond ten', () => {
    const budget = createRetryBudget();
    for (let success = 0; success < 1000; success++) budget.earn();
    expect(takeAll(budget)).toBe(10);
  });
});
