import type { Clock } from '../clock.js';
import type { Io } from './io.js';
import type { Environment } from './variables.js';

/** An `Io` for tests that records the output. */
export interface CapturedIo extends Io {
  out(): string;
  err(): string;
}

export interface CapturedIoOptions {
  env?: Environment;
  fetch?: typeof globalThis.fetch;
  /** Whether stdout and stderr are terminals. */
  terminals?: { stdout?: boolean; stderr?: boolean };
  /** The width of the terminal on stdout. */
  columns?: number;
  rows?: number;
  clock?: Clock;
  /** Called before each write to stdout; the write fails with what it throws. */
  onWrite?: (text: string) => void | Promise<void>;
}

export function captureIo(options: CapturedIoOptions = {}): CapturedIo {
  const { env = {}, fetch, terminals = {}, columns, rows, clock, onWrite } = options;
  let out = '';
  let err = '';
  return {
    env,
    ...(fetch && { fetch }),
    ...(clock && { clock }),
    stdout: {
      isTerminal: terminals.stdout ?? false,
      columns,
      rows,
      async write(text) {
        await onWrite?.(text);
        out += text;
      },
    },
    stderr: {
      isTerminal: terminals.stderr ?? false,
      columns: undefined,
      rows: undefined,
      async write(text) {
        err += text;
      },
    },
    out: () => out,
    err: () => err,
  };
}
