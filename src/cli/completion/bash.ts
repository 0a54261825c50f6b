import { commandNames, flagList, shellNames } from '../flags.js';

/**
 * For bash 3.2 too, which macOS has. Bash splits the line at `=`, so the flag of `--output=json` is two words before the
 * value.
 */
export function bash(): string {
  return `# apig-members completion for bash: source <(apig-members completion bash)
_apig_members() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} prefix=
  [[ $current == = ]] && current= previous='='
  if [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
    [[ \${COMP_WORDS[COMP_CWORD]} == = ]] && previous=\${COMP_WORDS[COMP_CWORD-1]}
  fi
  COMPREPLY=()
  case $previous in
${flagList
  .filter(({ value }) => value)
  .map(valueCase)
  .join('\n')}
  completion) COMPREPLY=($(compgen -W '${shellNames.join(' ')}' -- "$current")); return ;;
  help) COMPREPLY=($(compgen -W '${commandNames.join(' ')}' -- "$current")); return ;;
  esac
  if [[ $COMP_CWORD == 1 && $current != -* ]]; then
    COMPREPLY=($(compgen -W '${commandNames.join(' ')}' -- "$current"))
  else
    COMPREPLY=($(compgen -W '${flagList.map(({ name }) => `--${name}`).join(' ')}' -- "$current"))
  fi
}
complete -F _apig_members apig-members
`;
}

/** A value without known values completes to nothing: a file would be wrong. */
function valueCase({ name, short, values, list }: (typeof flagList)[number]): string {
  const pattern = [`--${name}`, ...(short ? [`-${short}`] : [])].join('|');
  if (!values) return `  ${pattern}) return ;;`;
  const words = `compgen -W '${values.join(' ')}' --`;
  if (!list) return `  ${pattern}) COMPREPLY=($(${words} "$current")); return ;;`;
  return `  ${pattern})
    [[ $current == *,* ]] && prefix=\${current%,*},
    COMPREPLY=($(${words.replace('compgen', 'compgen -P "$prefix"')} "\${current##*,}"))
    return ;;`;
}
