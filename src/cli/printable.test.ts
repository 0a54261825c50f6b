import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printable, printableJson } from './printable.js';

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

test('printableJson means the same as JSON, and leaves nothing that a terminal would obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(undefined, 2), (text, indent) => {
      const written = printableJson({ text }, indent);
      expect(JSON.parse(written)).toEqual({ text });
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
