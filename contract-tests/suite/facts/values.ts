/** Values that many fields reject, with the violated keyword, and those that any text accepts. */
import type { ValueTable } from './response-vector.js';

/** A text of this many characters. */
export const letters = (length: number) => 'x'.repeat(length);

export const notText = { number: [1, 'type'], null: [null, 'type'] } as const;
export const notInteger = { text: ['1', 'type'], fraction: [1.5, 'type'], null: [null, 'type'] } as const;
export const beyondInt32 = [2147483648, 'format'] as const;
export const anyText: ValueTable = {
  accept: { empty: '', word: 'web', long: letters(1000) },
  reject: notText,
};
