#!/usr/bin/env node
/** The `apig-members` command: connects the process to `run`. */
import { exitCodes } from './exit-code.js';
import type { Output } from './io.js';
import { clearLine } from './progress.js';
import { run } from './run.js';

/** The package's version, put in at build. */
declare const packageVersion: string;

const { stdout, stderr } = process;

// A write that fails tells its caller, too; without a listener the process would die of the event.
stdout.on('error', () => {});
stderr.on('error', () => {});

for (const [signal, code] of [
  ['SIGINT', exitCodes.interrupted],
  ['SIGTERM', exitCodes.terminated],
] as const) {
  process.once(signal, () => {
    // What there is of the progress, and of the ^C that the terminal shows.
    if (stderr.isTTY) stderr.write(clearLine);
    process.exit(code);
  });
}

process.exitCode = await run(process.argv.slice(2), packageVersion, {
  env: process.env,
  stdout: output(stdout),
  // Not waited for: stderr may go to a reader that takes nothing, and when it fails, there is nowhere left to say so.
  stderr: { ...output(stderr), write: async (text) => void stderr.write(text) },
});
// What a reader has not taken when the time is over would keep the process alive.
if (stdout.writableLength > 0) process.exit();

function output(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: Boolean(stream.isTTY), // undefined for a pipe, whatever its type says
    columns: (stream.isTTY && stream.columns) || undefined, // 0 for a terminal that does not know
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
