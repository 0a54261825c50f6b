import { tableColumns, wideColumns } from './columns.js';
import { csv } from './csv.js';
import type { Format, Look } from './format.js';
import { json } from './json.js';
import type { FormatName } from './names.js';
import { ndjson } from './ndjson.js';
import { table } from './table.js';

const formats: Record<FormatName, (look: Look) => Format> = {
  table: (look) => table(look.columns ?? tableColumns, look),
  wide: (look) => table(look.columns ?? wideColumns, look),
  json,
  ndjson,
  csv: ({ columns, headers }) => csv(columns, headers),
};

/** Whether a format writes members before the end of the list. */
export function isStreamed(name: FormatName): boolean {
  return name !== 'json';
}

export function createFormat(name: FormatName, look: Look): Format {
  return formats[name](look);
}
