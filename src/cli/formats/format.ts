import type { WholeList } from '../../pagination/list.js';
import type { VpcMemberInfo } from '../../types.js';
import type { Messages } from '../messages/messages.js';
import type { Column } from './columns.js';

/**
 * An output format. Each function returns the text in small pieces: the command can be stopped only between two pieces.
 */
export interface Format {
  /** Called with the members of the first page. */
  begin(members: readonly VpcMemberInfo[]): Iterable<string>;
  member(member: VpcMemberInfo): Iterable<string>;
  /** Called at the end of the list. */
  end(list: Omit<WholeList, 'members'>): Iterable<string>;
}

/** What a format needs besides the members. */
export interface Look {
  /** Undefined for the columns of the format. */
  columns: readonly Column[] | undefined;
  headers: boolean;
  colour: boolean;
  /** The source of the members, for people. */
  source: string;
  /** The columns of the terminal; undefined for anything but a terminal. */
  width: number | undefined;
  messages: Messages['list'];
}
