import { commandNames, flagList, shellNames } from '../flags.js';
import type { Messages } from '../messages/messages.js';

export function fish({ flags, commands }: Messages): string {
  const always = 'complete -c apig-members';
  const after = (command: string) => `${always} -n '__fish_seen_subcommand_from ${command}'`;
  return [
    '# apig-members completion for fish: apig-members completion fish | source',
    `${always} -f`, // no file names
    ...commandNames.map(
      (name) => `${always} -n __fish_use_subcommand -a ${name} -d ${quoted(commands[name])}`,
    ),
    `${after('completion')} -a '${shellNames.join(' ')}'`,
    `${after('help')} -a '${commandNames.join(' ')}'`,
    ...flagList.map(({ name, short, value, values = [], list }) => {
      const form = `-l ${name}${short ? ` -s ${short}` : ''}${value ? ' -x' : ''}`;
      const known = list
        ? ` -a '(__fish_append , ${values.join(' ')})'`
        : values.length > 0
          ? ` -a '${values.join(' ')}'`
          : '';
      const where = name === 'help' || name === 'version' ? always : after('list');
      return `${where} ${form}${known} -d ${quoted(flags[name])}`;
    }),
    '',
  ].join('\n');
}

/** In single quotes of fish. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
