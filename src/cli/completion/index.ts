import type { Shell } from '../flags.js';
import type { Messages } from '../messages/messages.js';
import { bash } from './bash.js';
import { fish } from './fish.js';
import { zsh } from './zsh.js';

const scripts: Record<Shell, (messages: Messages) => string> = { bash, zsh, fish };

/** The completion script of a shell, from the table of flags. */
export function completionScript(shell: Shell, messages: Messages): string {
  return scripts[shell](messages);
}
