import type { Environment } from './variables.js';

/** Where text goes. A write rejects when it fails, such as with EPIPE when the reader of a pipe has gone. */
export interface Output {
  write(text: string): Promise<void>;
  isTerminal: boolean;
  /** How wide the terminal is; undefined for anything else, and when it does not say. */
  columns: number | undefined;
}

/** What the command needs of its process. */
export interface Io {
  env: Environment;
  stdout: Output;
  stderr: Output;
  /** The platform's by default. */
  fetch?: typeof globalThis.fetch;
}
