import type { WholeList } from '../../pagination/list.js';
import type { VpcMemberInfo } from '../../types.js';

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
