import { maxPageSize } from '../flags.js';
import type { Messages } from './messages.js';

const lists = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const or = (names: readonly string[]) => lists.format(names);
const nearest = (near: string | undefined) => (near ? `; the nearest is ${near}` : '');
const seeHelp = 'See apig-members help.';
const seeFlags = 'See apig-members help list.';

export const english: Messages = {
  flags: {
    region: 'the public gateway of a region, such as cn-north-4',
    endpoint: 'or a gateway of your own, such as https://apig.example.com',
    'project-id': 'the project',
    'instance-id': 'the gateway instance',
    'channel-id': 'the VPC channel',
    name: 'only cloud servers whose name contains this',
    'member-group-name': 'only groups whose name contains this',
    'member-group-id': 'only this group',
    'precise-search': 'match exactly: name, member_group_name or both',
    output: 'table (default), wide, json, ndjson or csv',
    columns: 'the columns of table and csv, such as host,port,status',
    'no-headers': 'only the rows of table and csv',
    'page-size': `members per request, 1 to ${maxPageSize} (default)`,
    'max-items': 'stop after N members',
    limit: 'the same as --max-items',
    offset: 'skip the first N members',
    timeout: 'give up after this time, such as 30 or 0.5',
    watch: 'list again and again, by default every 5 seconds, and show changes',
    verbose: 'log every request on stderr',
    demo: 'list example members; needs no account, sends nothing',
    help: 'print this help',
    version: 'print the version',
  },
  commands: {
    list: 'list the members of a VPC channel',
    regions: 'list the public regions, each with its endpoint',
    completion: 'print the completion script of bash, zsh or fish',
    help: 'print this help, or the help of a command',
  },

  help: {
    about: 'Lists the backend members of a VPC channel of Huawei Cloud API Gateway.',
    usage: 'Usage:',
    commandsTitle: 'Commands:',
    flagsTitle: 'Flags (in brackets: the environment variable that a flag overrides):',
    fieldsTitle: 'Fields for --columns:',
    credentialsTitle: 'Credentials come from the environment. Set one of:',
    credentialsNote: (securityToken, iamEndpoint) =>
      `A temporary key needs ${securityToken} too. A password without a region needs\n${iamEndpoint}, the URL of the IAM. Flags for credentials are rejected.`,
    variablesTitle: 'Environment variables that replace flags:',
    exitCodes:
      'Exit codes: 0 done, 1 failed, 2 wrong usage, 3 unauthorized (401, 403), 4 not found, 130 and 143 stopped.',
    demo: (command) => `Without an account: ${command}`,
    more: (command) => `The flags of a command: ${command}`,
    regions: 'Lists the public regions, one a line, each with its endpoint.',
    completion: 'Prints a completion script. To load the script:',
  },

  usage: {
    unknownCommand: (near, commands) =>
      `There is no such command${near ? nearest(near) : `; the commands are ${commands.join(', ')}`}. ${seeHelp}`,
    unknownFlag: (flag, near) =>
      flag
        ? `There is no flag ${flag}${nearest(near)}. ${seeFlags}`
        : `There is no such flag (it is not repeated here, because it may be a secret). ${seeFlags}`,
    secretFlag: (flag, variable) =>
      `${flag ?? 'A flag for credentials'} is rejected, because other users of this machine can see the command line. Set ${variable} instead.`,
    flagNeedsValue: (flag) =>
      `${flag} needs a value; a value that begins with a dash follows an equals sign. ${seeFlags}`,
    flagTakesNoValue: (flag) => `${flag} takes no value. ${seeFlags}`,
    tooMany: (command) => `\`${command}\` has an argument too many. ${seeHelp}`,
    noFlags: (command) => `\`${command}\` takes no flags. ${seeHelp}`,
    shell: (shells, near) => `Give the shell, ${or(shells)}${nearest(near)}.`,
    oneOf: (flag, values, near) => `${flag} must be one of ${values.join(', ')}${nearest(near)}.`,
    wholeNumber: (flag, min, max) => `${flag} must be a whole number from ${min} to ${max}.`,
    seconds: (flag, max) => `${flag} must be a time in seconds, such as 30 or 0.5, up to ${max}.`,
    preciseSearch: (flag, names) =>
      `${flag} must be ${or(names)}, or both with a comma between: ${names.join(',')}.`,
    notBoth: (one, other) => `Give ${one} or ${other}, not both.`,
    onlyFor: (flag, formats) => `${flag} is for the formats ${formats.join(', ')} alone.`,
    unknownField: (flag, field, near, all) =>
      `${flag}: ${field ? `there is no field ${field}` : 'one of the fields does not exist'}${nearest(near)}. The fields are ${all.join(', ')}.`,
    unknownRegion: (source, region, near) =>
      `${region ? `${region} is` : `The value of ${source} is`} not a documented region${nearest(near)}. Give ` +
      `${near ? 'one that' : 'one such as cn-north-4, which'} \`apig-members regions\` lists, or the URL of the gateway as --endpoint.`,
    either: (one, other) => `${one} or ${other}`,
    missing: ([first, ...others], missing) => {
      const needed = [
        first && `set ${first} in the environment (or ${others.join(', or ')})`,
        missing.length > 0 && `give ${missing.join(', ')}`,
      ];
      return (
        `Please ${needed.filter(Boolean).join('; ')}. Without an account, try \`apig-members list --demo\`. ` +
        'Variables can replace flags: see apig-members help.'
      );
    },
    incompleteCredentials: (missing) => `The credentials are incomplete: set ${missing.join(' and ')} too.`,
    twoCredentials: (one, other) =>
      `Two kinds of credentials are set, ${one} and ${other}. Unset one, or set it to nothing for this command.`,
    iamEndpoint: (variable) =>
      `With a password and an endpoint, set ${variable} to the URL of the IAM, without /v3.`,
    demoAlone: '--demo lists example members: leave out the flags for the endpoint and the channel.',
    proxy: (variable) =>
      `${variable} must be the URL of an HTTP proxy, such as http://proxy.example.com:3128. Percent-encode special ` +
      'characters in its user and password: @ is %40.',
    proxyPassword: (hasUser) =>
      hasUser
        ? 'The proxy rejected the user or the password in HTTPS_PROXY (407). Percent-encode special characters: @ is %40.'
        : 'The proxy requires a user and a password (407): set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT.',
  },

  failure: {
    space: ' ',
    detail: (_, message) => message.replace(/\.?$/, '.'),
    advice: {
      network: 'Check --region or --endpoint, and the connection.',
      proxy:
        'This is the proxy: check HTTPS_PROXY, or name the host in NO_PROXY to connect without the proxy.',
      'unknown-ca':
        'Node does not know the CA of the certificate: set NODE_EXTRA_CA_CERTS=/path/ca.pem, the file of your private CA.',
      timeout: 'Try again later, or with a longer --timeout.',
      protocol: 'Check that --endpoint is an API Gateway.',
    },
    action: (sentence) => sentence,
    errorMsg: 'the message',
    wait: (seconds) => `Try again in ${seconds} s.`,
    docs: (url) => `See ${url}`,
    resume: (offset) => `Resume with --offset ${offset}.`,
  },

  list: {
    count: (count, total, source) => `${count} of ${total} members, from ${source}`,
    hiddenColumns: (columns) =>
      `This terminal has no room for ${columns.join(', ')}: choose fields with --columns.`,
    progress: (received, expected) => `${received} of ${expected} members`,
    notAll: (total, offset) =>
      `Not all ${total} members: --max-items ended the list. Resume with --offset ${offset}.`,
    drift: (first, last, duplicates, missing) =>
      `The list changed while it was read (total ${first}, then ${last}; ${duplicates} came twice, ${missing} missing): run the command again.`,
    demoSource: 'the demo (nothing was sent)',
  },

  watch: {
    title: (seconds, time, count, source) =>
      `Every ${seconds} s, ${time}${count === undefined ? '' : `: ${count} members`}, from ${source}`,
    more: (count) => `... and ${count} more: enlarge the window, or filter with --name`,
    next: (seconds) => `Next attempt in ${seconds} s.`,
    recovered: (failures) => `Listed again after ${failures === 1 ? 'a failure' : `${failures} failures`}.`,
    drift: 'The list changed while it was read: removed members show with the next listing.',
  },
};
