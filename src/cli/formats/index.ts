import { csv } from './csv.js';
import type { Format, Look } from './format.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { table } from './table.js';

const formats = { table, json, ndjson, csv };

export type FormatName = keyof typeof formats;

export const formatNames: FormatName[] = Object.keys(formats) as FormatName[];

/** Whether a format writes members before the end of the list. */
export function isStreamed(name: FormatName): boolean {
  return name !== 'json';
}

export function createFormat(name: FormatName, look: Look): Format {
  return formats[name](look);
}
