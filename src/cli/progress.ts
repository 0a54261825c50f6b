import type { Output } from './io.js';
import type { Messages } from './messages/messages.js';

/** Moves to the start of the line and clears it. */
export const clearLine = '\r\x1b[2K';

export interface Progress {
  /** Shows the progress of an unfinished list. */
  update(received: number, expected: number): Promise<void>;
  clear(): Promise<void>;
}

/** One line, overwritten as the list grows and cleared at the end. */
export function createProgress(output: Output, { progress }: Messages['list']): Progress {
  let shown = false;
  return {
    async update(received, expected) {
      if (received >= expected) return;
      shown = true;
      await output.write(`${clearLine}${progress(received, expected)}`);
    },
    async clear() {
      if (shown) await output.write(clearLine);
      shown = false;
    },
  };
}

/** Shows nothing. */
export const noProgress: Progress = { async update() {}, async clear() {} };
