import type { Clock } from '../clock.js';
import type { Environment } from './variables.js';

/** stdout or stderr. A failed write rejects, such as with EPIPE when the reader of a pipe has closed it. */
export interface Output {
  write(text: string): Promise<void>;
  isTerminal: boolean;
  /** The width of the terminal; undefined for anything else, and for a terminal of unknown width. */
  readonly columns: number | undefined;
  /** The height of the terminal, likewise. */
  readonly rows: number | undefined;
}

/** The parts of the process that the command uses. */
export interface Io {
  env: Environment;
  stdout: Output;
  stderr: Output;
  /** The platform's by default. */
  fetch?: typeof globalThis.fetch;
  /** The system's by default. */
  clock?: Clock;
}
