import { type Command, readArguments } from './arguments.js';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { isStreamed } from './formats/index.js';
import { help } from './help.js';
import type { Io } from './io.js';
import { list } from './list.js';

/** The whole command without the process. Never rejects: an error is a line on stderr and an exit code. */
export async function run(args: readonly string[], version: string, io: Io): Promise<ExitCode> {
  let command: Command | undefined;
  try {
    command = readArguments(args);
    if (command.name === 'help') await io.stdout.write(help);
    else if (command.name === 'version') await io.stdout.write(`${version}\n`);
    else await list(command, io);
    return exitCodes.done;
  } catch (error) {
    // The reader has closed the pipe, as in `apig-members list | head`.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return exitCodes.done;
    const streamed = command?.name === 'list' && isStreamed(command.output);
    await io.stderr.write(failureLine(error, streamed));
    return exitCodeOf(error);
  }
}
