import { credentialKinds } from './credentials.js';
import { type CommandName, commandNames, flagList, shellNames } from './flags.js';
import { fieldNames } from './formats/columns.js';
import type { Messages } from './messages/messages.js';
import { variables } from './variables.js';

/** What `help` prints: an overview, or the help of one command. */
export function helpFor(command: CommandName | undefined, messages: Messages): string {
  if (command === 'list') return listHelp(messages);
  if (command === 'regions') return page(messages.help.regions, usage(messages, 'apig-members regions'));
  if (command === 'completion') return completionHelp(messages);
  return overview(messages);
}

function overview(messages: Messages): string {
  const { help, commands } = messages;
  return page(
    help.about,
    usage(messages, `apig-members ${commandNames.join('|')} ...`),
    section(
      help.commandsTitle,
      commandNames.map((name) => `${name.padEnd(12)}${commands[name]}`),
    ),
    `${help.demo('apig-members list --demo')}\n${help.more('apig-members help list')}`,
    credentials(messages),
    section(help.variablesTitle, replacing),
    help.exitCodes,
  );
}

function listHelp(messages: Messages): string {
  const { help, flags } = messages;
  const lines = flagList.map(({ name, short, value, variable }) => {
    const form = `${short ? `-${short},` : '   '} --${name}${value ? ` ${value}` : ''}`;
    return `${form.padEnd(30)}${flags[name]}${variable ? ` [${variable}]` : ''}`;
  });
  return page(
    help.about,
    usage(
      messages,
      'apig-members list (--region REGION | --endpoint URL) --instance-id ID --channel-id ID [flags]',
      'apig-members list --demo',
    ),
    section(help.flagsTitle, lines),
    section(help.fieldsTitle, wrapped(fieldNames.join(', '))),
    credentials(messages),
    help.exitCodes,
  );
}

function completionHelp(messages: Messages): string {
  return page(
    messages.help.completion,
    usage(messages, `apig-members completion ${shellNames.join('|')}`),
    section('bash:', ['source <(apig-members completion bash)']),
    section('zsh:', ['source <(apig-members completion zsh)']),
    section('fish:', ['apig-members completion fish | source']),
  );
}

/** The variables that replace flags, each with its flag. */
const replacing = [
  ...flagList.flatMap(({ name, variable }) => (variable ? [[variable, name]] : [])),
  [variables.region_id, 'region'],
].map(([variable = '', name]) => `${variable.padEnd(28)}--${name}`);

function credentials({ help }: Messages): string {
  return (
    section(help.credentialsTitle, credentialKinds) +
    `\n${help.credentialsNote(variables.securityToken, variables.iamEndpoint)}`
  );
}

function usage({ help }: Messages, ...lines: string[]): string {
  return section(help.usage, lines);
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function page(...sections: string[]): string {
  return `${sections.join('\n\n')}\n`;
}

/** Lines of at most 100 characters, broken at spaces. */
function wrapped(text: string): string[] {
  return text.match(/\S.{0,99}(?=\s|$)/g) ?? [];
}
