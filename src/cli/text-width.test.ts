import { describe, expect, test } from '@jest/globals';
import { fit } from './text-width.js';

describe('fit', () => {
  test.each([
    ['', 0],
    ['web-01', 6],
    ['订单（维护）', 12],
    ['e\u0301', 1],
    ['a\u034fb', 2],
    ['\u1112\u1161\u11ab', 2], // 한, decomposed
    ['😀', 2],
    ['ｱ', 1],
  ])('counts %j as %d columns', (text, width) => {
    expect(fit(text, 20)).toEqual({ text, width, cut: false });
  });

  test.each([
    ['abcdef', 6, 'abcdef', 6],
    ['abcdef', 5, 'abcd…', 5],
    ['订单服务', 8, '订单服务', 8],
    ['订单服务', 7, '订单服…', 7],
    ['订单服务', 6, '订单…', 5],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…', 2],
    ['订', 1, '…', 1],
    ['😀😀', 3, '😀…', 3],
  ])('makes %j fit %d columns', (text, most, fitted, width) => {
    expect(fit(text, most)).toMatchObject({ text: fitted, width });
  });

  test('cuts a text of combining marks alone, which is never too wide', () => {
    const { text, cut } = fit(`e${'\u0301'.repeat(10_000)}`, 5);
    expect(cut).toBe(true);
    expect(text.length).toBeLessThan(50);
  });
});
