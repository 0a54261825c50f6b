import { commandNames, flagList, needsValue, shellNames } from '../flags.js';
import type { Messages } from '../messages/messages.js';

/** Works with `source`, and as a file `_apig-members` in a folder of `fpath`. */
export function zsh({ flags, commands }: Messages): string {
  const specs = flagList.map(
    (flag) => optionForms(flag) + quoted(`[${escaped(flags[flag.name])}]${values(flag)}`),
  );
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
    list) ;;
    *) compadd -- --help; return ;;
  esac
  _arguments -S \\
${specs.map((spec) => `    ${spec}`).join(' \\\n')} \\
    '1: : '
}
if [[ $funcstack[1] == _apig-members ]]; then
  _apig_members "$@"
else
  compdef _apig_members apig-members
fi
`;
}

type Flag = (typeof flagList)[number];

/** The spellings of a flag for `_arguments`; one with a short form counts once. */
function optionForms(flag: Flag): string {
  const { name, short } = flag;
  const long = `--${name}${needsValue(flag) ? '=' : ''}`;
  return short ? `'(-${short} --${name})'{-${short},${long}}` : quoted(long);
}

function values(flag: Flag): string {
  const { name, value, values = [], list } = flag;
  if (!needsValue(flag)) return '';
  if (list) return `:${value}:_values -s , ${name} ${values.join(' ')}`;
  return `:${value}:${values.length > 0 ? `(${values.join(' ')})` : ' '}`;
}

/** In single quotes of the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** For a description of `_arguments`. */
function escaped(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}
