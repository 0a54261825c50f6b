import type { VpcMemberInfo } from '../types.js';
import type { Format } from './format.js';
import { printableJson, printableJsonPieces } from './printable.js';

const indent = 2;

/** One document for the whole list: what `toArray()` of the client gives. */
export function json(): Format {
  const all: VpcMemberInfo[] = [];
  return {
    begin: () => [],
    member(member) {
      all.push(member);
      return ['']; // No text yet, but a piece: after some of them the event loop turns.
    },
    *end(list) {
      yield '{\n  "members": [';
      for (const [index, member] of all.entries()) {
        yield `${index === 0 ? '' : ','}\n    `;
        // A line break in JSON text stands between values, never in one.
        for (const piece of printableJsonPieces(member, indent)) yield piece.replaceAll('\n', '\n    ');
      }
      const rest = printableJson(list, indent).slice('{'.length);
      yield `${all.length === 0 ? '' : '\n  '}],${rest}\n`;
    },
  };
}
