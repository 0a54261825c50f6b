import { printableJsonPieces } from '../printable.js';
import type { Format } from './format.js';

/** One member per line, as pages arrive: for lists of any length. */
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
