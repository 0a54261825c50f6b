import { commandNames, flagList, needsValue, shellNames } from '../flags.js';
import type { Messages } from '../messages/messages.js';

export function fish({ flags, commands }: Messages): string {
  const complete = 'complete -c apig-members';
  const after = (command: string) => `${complete} -n '__fish_seen_subcommand_from ${command}'`;
  return [
    '# apig-members completion for fish: apig-members completion fish | source',
    `${complete} -f`, // no file names
    ...commandNames.map(
      (name) => `${complete} -n __fish_use_subcommand -a ${name} -d ${quoted(commands[name])}`,
    ),
    `${after('completion')} -a '${shellNames.join(' ')}'`,
    `${after('help')} -a '${commandNames.join(' ')}'`,
    ...flagList.map((flag) => {
      const { name, short, values, list } = flag;
      const where = name === 'help' || name === 'version' ? complete : after('list');
      const form = `-l ${name}${short ? ` -s ${short}` : ''}${needsValue(flag) ? ' -x' : ''}`;
      const names = values?.join(' ');
      const known = names ? ` -a '${list ? `(__fish_append , ${names})` : names}'` : '';
      return `${where} ${form}${known} -d ${quoted(flags[name])}`;
    }),
    '',
  ].join('\n');
}

/** In single quotes of fish. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
