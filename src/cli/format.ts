import type { WholeList } from '../list.js';
import type { VpcMemberInfo } from '../types.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { table } from './table.js';

/** A way to write a list. Both functions give the text to write, which may be none. */
export interface Format {
  /** A page has arrived. */
  page(members: readonly VpcMemberInfo[]): string;
  /** The list is over. */
  end(list: Omit<WholeList, 'members'>): string;
}

/** What the table needs to know besides the members. */
export interface Look {
  colour: boolean;
  /** Where the members come from, for people. */
  source: string;
}

const formats = { table, json, ndjson, csv };

export type FormatName = keyof typeof formats;

export const formatNames: FormatName[] = Object.keys(formats) as FormatName[];

/** Whether a format writes members before the list is over. */
export function isStreamed(name: FormatName): boolean {
  return name === 'ndjson' || name === 'csv';
}

export function createFormat(name: FormatName, look: Look): Format {
  return formats[name](look);
}
