import type { Format } from './format.js';
import { printableJson } from './printable.js';

/** A member a line, as pages arrive: for lists of any length. */
export function ndjson(): Format {
  return {
    page: (members) => members.map((member) => `${printableJson(member)}\n`).join(''),
    end: () => '',
  };
}
