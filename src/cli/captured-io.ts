import type { Io } from './io.js';
import type { Environment } from './variables.js';

/** An `Io` for tests, which keeps what is written. */
export interface CapturedIo extends Io {
  out(): string;
  err(): string;
}

export interface CapturedIoOptions {
  env?: Environment;
  fetch?: typeof globalThis.fetch;
  /** Whether stdout and stderr are terminals. */
  terminals?: { stdout?: boolean; stderr?: boolean };
  /** How wide the terminal on stdout is. */
  columns?: number;
  /** Called before each write to stdout; when it throws, that is how the write fails. */
  onWrite?: (text: string) => void | Promise<void>;
}

export function captureIo(options: CapturedIoOptions = {}): CapturedIo {
  const { env = {}, fetch, terminals = {}, columns, onWrite } = options;
  let out = '';
  let err = '';
  return {
    env,
    ...(fetch && { fetch }),
    stdout: {
      isTerminal: terminals.stdout ?? false,
      columns,
      async write(text) {
        await onWrite?.(text);
        out += text;
      },
    },
    stderr: {
      isTerminal: terminals.stderr ?? false,
      columns: undefined,
      async write(text) {
        err += text;
      },
    },
    out: () => out,
    err: () => err,
  };
}
