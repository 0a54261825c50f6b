import type { WholeList } from '../list.js';
import type { VpcMemberInfo } from '../types.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { table } from './table.js';

/**
 * A way to write a list. Each function gives the text to write, in pieces that take little time to make: between two of
 * them the command can be stopped.
 */
export interface Format {
  /** The first page has arrived, and `members` are those of it. */
  begin(members: readonly VpcMemberInfo[]): Iterable<string>;
  member(member: VpcMemberInfo): Iterable<string>;
  /** The list is over. */
  end(list: Omit<WholeList, 'members'>): Iterable<string>;
}

/** What the table needs to know besides the members. */
export interface Look {
  colour: boolean;
  /** Where the members come from, for people. */
  source: string;
  /** How many columns the terminal has; undefined for anything but a terminal. */
  width: number | undefined;
}

const formats = { table, json, ndjson, csv };

export type FormatName = keyof typeof formats;

export const formatNames: FormatName[] = Object.keys(formats) as FormatName[];

/** Whether a format writes members before the list is over. */
export function isStreamed(name: FormatName): boolean {
  return name !== 'json';
}

export function createFormat(name: FormatName, look: Look): Format {
  return formats[name](look);
}
