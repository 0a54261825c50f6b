#!/usr/bin/env node
/** The `apig-members` command: connects the process to `run`. */
import { exitCodes } from './exit-code.js';
import type { Output } from './io.js';
import { clearLine } from './progress.js';
import { run } from './run.js';
import { showCursor } from './watch/screen.js';

/** The package's version, inserted by the build. */
declare const packageVersion: string;

const { stdout, stderr } = process;

// A failed write also rejects for its caller; without a listener, the `error` event would end the process.
stdout.on('error', () => {});
stderr.on('error', () => {});

for (const [signal, code] of [
  ['SIGINT', exitCodes.interrupted],
  ['SIGTERM', exitCodes.terminated],
] as const) {
  process.once(signal, () => {
    // Clears the progress line and the ^C that the terminal shows.
    if (stderr.isTTY) stderr.write(clearLine);
    if (stdout.isTTY) stdout.write(showCursor);
    process.exit(code);
  });
}

process.exitCode = await run(process.argv.slice(2), packageVersion, {
  env: process.env,
  stdout: output(stdout),
  // Not awaited: a reader of stderr that reads nothing would block the command.
  stderr: Object.assign(output(stderr), { write: async (text: string) => void stderr.write(text) }),
});
// Unread output would keep the process alive after --timeout.
if (stdout.writableLength > 0) process.exit();

function output(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: Boolean(stream.isTTY), // undefined for a pipe, whatever its type says
    // Read anew each time: the size of a terminal changes. It is 0 when it is not known.
    get columns() {
      return (stream.isTTY && stream.columns) || undefined;
    },
    get rows() {
      return (stream.isTTY && stream.rows) || undefined;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
