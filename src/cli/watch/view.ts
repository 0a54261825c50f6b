import type { ListArguments } from '../arguments.js';
import type { Change, Members } from './diff.js';

export type WatchArguments = ListArguments & { watchMs: number };

/** A listing, compared with the one before. */
export interface Round {
  changes: readonly Change[];
  members: Members;
  /** Whether the list did not change while it was read. */
  complete: boolean;
}

/** What `--watch` shows: lines for a pipe, or a screen. */
export interface View {
  listed(round: Round): Promise<void>;
  /**
   * @param line the failure, with a line break at its end
   * @param delayMs the time until the next listing
   */
  failed(line: string, delayMs: number): Promise<void>;
  close(): Promise<void>;
}
