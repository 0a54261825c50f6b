import { commandNames, flagList, shellNames } from '../flags.js';
import type { Messages } from '../messages/messages.js';

/** Works with `source`, and as a file `_apig-members` in a folder of `fpath`. */
export function zsh({ flags, commands }: Messages): string {
  const specs = flagList.map(({ name, short, value, values = [], list }) => {
    const forms = short
      ? `'(-${short} --${name})'{-${short},--${name}${value ? '=' : ''}}`
      : quoted(`--${name}${value ? '=' : ''}`);
    const action = list
      ? `_values -s , ${name} ${values.join(' ')}`
      : values.length > 0
        ? `(${values.join(' ')})`
        : ' ';
    return `${forms}${quoted(`[${escaped(flags[name])}]${value ? `:${value}:${action}` : ''}`)}`;
  });
  return `#compdef apig-members
# apig-members completion for zsh: source <(apig-members completion zsh)
_apig_members() {
  local -a commands
  commands=(
${commandNames.map((name) => `    ${quoted(`${name}:${commands[name]}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  case $words[2] in
    completion) compadd ${shellNames.join(' ')}; return ;;
    help) compadd ${commandNames.join(' ')}; return ;;
  esac
  _arguments -S \\
${specs.map((spec) => `    ${spec}`).join(' \\\n')} \\
    '*: : '
}
if [[ $funcstack[1] == _apig-members ]]; then
  _apig_members "$@"
else
  compdef _apig_members apig-members
fi
`;
}

/** In single quotes of the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** For a description of \`_arguments\`. */
function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}
