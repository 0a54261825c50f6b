import type { Format } from './format.js';
import { printableJsonPieces } from './printable.js';

/** A member a line, as pages arrive: for lists of any length. */
export function ndjson(): Format {
  return {
    begin: () => [],
    *member(member) {
      yield* printableJsonPieces(member);
      yield '\n';
    },
    end: () => [],
  };
}
