import { type Command, type ListArguments, readArguments } from './arguments.js';
import { completionScript } from './completion/index.js';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { isStreamed } from './formats/index.js';
import { helpFor } from './help.js';
import type { Io } from './io.js';
import { list } from './list.js';
import { messagesFor } from './messages/language.js';
import type { Messages } from './messages/messages.js';
import { regionLines } from './regions.js';
import { watch } from './watch/watch.js';

/** The whole command without the process. Never rejects: an error is a line on stderr and an exit code. */
export async function run(args: readonly string[], version: string, io: Io): Promise<ExitCode> {
  const messages = messagesFor(io.env);
  let command: Command | undefined;
  try {
    command = readArguments(args);
    if (command.name === 'list') await listOrWatch(command, io, messages);
    else await io.stdout.write(textFor(command, version, messages));
    return exitCodes.done;
  } catch (error) {
    // The reader has closed the pipe, as in `apig-members list | head`.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return exitCodes.done;
    const start = command?.name === 'list' && isStreamed(command.output) ? command.offset : undefined;
    await io.stderr.write(failureLine(error, start, messages));
    return exitCodeOf(error);
  }
}

function listOrWatch(args: ListArguments, io: Io, messages: Messages): Promise<void> {
  const { watchMs } = args;
  return watchMs === undefined ? list(args, io, messages) : watch({ ...args, watchMs }, io, messages);
}

/** What a command prints that sends nothing. */
function textFor(command: Exclude<Command, { name: 'list' }>, version: string, messages: Messages): string {
  if (command.name === 'version') return `${version}\n`;
  if (command.name === 'regions') return regionLines();
  if (command.name === 'completion') return completionScript(command.shell, messages);
  return helpFor(command.command, messages);
}
