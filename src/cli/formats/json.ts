import type { VpcMemberInfo } from '../../types.js';
import { printableJson, printableJsonPieces } from '../printable.js';
import type { Format } from './format.js';

const indent = 2;

/** One document for the whole list, like the result of the client's `toArray()`. */
export function json(): Format {
  const all: VpcMemberInfo[] = [];
  return {
    begin: () => [],
    member(member) {
      all.push(member);
      return ['']; // An empty piece, so that `createSlices` lets the event loop turn.
    },
    *end(list) {
      yield '{\n  "members": [';
      for (const [index, member] of all.entries()) {
        yield `${index === 0 ? '' : ','}\n    `;
        // Strings in JSON contain no raw line break.
        for (const piece of printableJsonPieces(member, indent)) yield piece.replaceAll('\n', '\n    ');
      }
      const rest = printableJson(list, indent).slice('{'.length);
      yield `${all.length === 0 ? '' : '\n  '}],${rest}\n`;
    },
  };
}
