import type { VpcMemberInfo } from '../types.js';
import type { Format } from './format.js';
import { printableJson } from './printable.js';

/** One document for the whole list: what `toArray()` of the client gives. */
export function json(): Format {
  const all: VpcMemberInfo[] = [];
  return {
    page(members) {
      for (const member of members) all.push(member);
      return '';
    },
    end: (list) => `${printableJson({ members: all, ...list }, 2)}\n`,
  };
}
