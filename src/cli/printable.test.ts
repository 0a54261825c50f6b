import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pieces, printable, printableJson, textOf } from './printable.js';

describe('printable', () => {
  test.each([
    ['\x1b[2J\x1b]0;title\x07', '\\x1b[2J\\x1b]0;title\\x07'],
    ['a\nb\r\tc\0', 'a\\x0ab\\x0d\\x09c\\x00'],
    ['\x9b31m\x7f', '\\x9b31m\\x7f'],
    ['abc\u202edef\u200b', 'abc\\u{202e}def\\u{200b}'],
    ['\u2028', '\\u{2028}'],
    ['\ud800', '\\u{d800}'],
    ['订单服务（维护） é 😀', '订单服务（维护） é 😀'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

test.each([
  ['a', 'a'],
  [0, '0'],
  [false, 'false'],
  [null, ''],
  [undefined, ''],
  [['=1', 2], '["=1",2]'],
  [{ toString: 1 }, '{"toString":1}'],
  [JSON.parse('{"__proto__":{"toJSON":1}}'), '{"__proto__":{"toJSON":1}}'],
])('textOf(%j) is %j', (value, text) => {
  expect(textOf(value)).toBe(text);
});

test('what cannot be written because it is nested too deeply is an error that says so', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  for (const write of [textOf, printableJson]) expect(() => write(deep)).toThrow(/nested too deeply/);
});

test('pieces split no character', () => {
  for (const text of ['', 'x', '😀'.repeat(20_000), `x${'😀'.repeat(20_000)}`, '\ud800'.repeat(20_000)]) {
    expect([...pieces(text)].join('')).toBe(text);
    expect([...pieces(text)].map(printable).join('')).toBe(printable(text));
    expect(JSON.parse(printableJson({ text }))).toEqual({ text });
  }
});

test('printableJson means the same as JSON, and leaves nothing that a terminal would obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(undefined, 2), (text, indent) => {
      const written = printableJson({ text }, indent);
      expect(JSON.parse(written)).toEqual({ text });
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
