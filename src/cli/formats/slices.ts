import { setImmediate as turn } from 'node:timers/promises';
import type { Output } from '../io.js';

/** A few milliseconds of work. */
const max = { length: 16 * 1024, pieces: 2000 };

export interface Slices {
  /** Adds a piece of text. Returns whether the slice is full. */
  add(piece: string): boolean;
  /** Writes the slice. */
  write(): Promise<void>;
}

/**
 * Writes a long text slice by slice. The event loop turns after each slice: otherwise signals, timers, a closed pipe and
 * the next page would wait until the end.
 *
 * @param overtime rejects at the deadline, even while the reader reads nothing
 */
export function createSlices(output: Output, overtime: Promise<never>): Slices {
  let text = '';
  let pieces = 0;
  return {
    add(piece) {
      text += piece;
      pieces++;
      return text.length >= max.length || pieces >= max.pieces;
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
