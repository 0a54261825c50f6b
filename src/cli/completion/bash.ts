import { commandNames, flagList, needsValue, shellNames } from '../flags.js';

/**
 * For bash 3.2 too, which macOS has. Bash splits a line at `=` too: `--output=json` is three words.
 */
export function bash(): string {
  return `# apig-members completion for bash: source <(apig-members completion bash)
_apig_members() {
  local current=\${COMP_WORDS[COMP_CWORD]} flag=\${COMP_WORDS[COMP_CWORD-1]} prefix= words=
  if [[ $current == = ]]; then
    current=
  elif [[ $flag == = ]]; then
    flag=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  case $flag in
${flagList.flatMap(valueCase).join('\n')}
  esac
  case $COMP_CWORD,\${COMP_WORDS[1]} in
    1,-*) words='--help --version' ;;
    1,*) words='${commandNames.join(' ')}' ;;
    2,help) words='${commandNames.join(' ')}' ;;
    2,completion) words='${shellNames.join(' ')}' ;;
    *,list) words='${flagList.map(({ name }) => `--${name}`).join(' ')}' ;;
    *) words='--help' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _apig_members apig-members
`;
}

/** A value that is not from a list completes to nothing, in particular to no flag. */
function valueCase(flag: (typeof flagList)[number]): string[] {
  const { name, short, values, list } = flag;
  if (!needsValue(flag)) return [];
  const pattern = short ? `-${short}|--${name}` : `--${name}`;
  if (!values) return [`    ${pattern}) return ;;`];
  const known = `-W '${values.join(' ')}' --`;
  if (!list) return [`    ${pattern}) COMPREPLY=($(compgen ${known} "$current")); return ;;`];
  return [
    `    ${pattern})`,
    `      [[ $current == *,* ]] && prefix=\${current%,*},`,
    `      COMPREPLY=($(compgen -P "$prefix" ${known} "\${current##*,}")); return ;;`,
  ];
}
