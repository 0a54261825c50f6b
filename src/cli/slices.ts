import { setImmediate as turn } from 'node:timers/promises';
import type { Output } from './io.js';

/** A few milliseconds of work. */
const most = { length: 16 * 1024, pieces: 2000 };

export interface Slices {
  /** Takes a piece of text. Returns whether it is time to write. */
  add(piece: string): boolean;
  /** Writes what there is. */
  write(): Promise<void>;
}

/**
 * Writes a long text slice by slice. The event loop turns after each of them, because signals and timers, a reader that
 * has gone and the next page are not noticed before.
 *
 * @param overtime rejects when there is no more time, even if the reader takes nothing
 */
export function createSlices(output: Output, overtime: Promise<never>): Slices {
  let text = '';
  let pieces = 0;
  return {
    add(piece) {
      text += piece;
      pieces++;
      return text.length >= most.length || pieces >= most.pieces;
    },
    async write() {
      const slice = text;
      text = '';
      pieces = 0;
      await Promise.race([overtime, slice && output.write(slice)]);
      await turn();
    },
  };
}
