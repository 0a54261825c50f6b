import type { Output } from './io.js';

/** Back to the beginning of the line, and nothing in it. */
export const clearLine = '\r\x1b[2K';

export interface Progress {
  /** Shows how far the list is, if it is not over yet. */
  update(received: number, wanted: number): Promise<void>;
  clear(): Promise<void>;
}

/** One line that is overwritten as a long list grows, and gone at its end. */
export function createProgress(output: Output): Progress {
  let shown = false;
  return {
    async update(received, wanted) {
      if (received >= wanted) return;
      shown = true;
      await output.write(`${clearLine}${received} of ${wanted} members`);
    },
    async clear() {
      if (shown) await output.write(clearLine);
      shown = false;
    },
  };
}

/** For when nobody looks. */
export const noProgress: Progress = { async update() {}, async clear() {} };
