import { credentialKinds } from './credentials.js';
import { flags } from './flags.js';
import { variables } from './variables.js';

const flagLines = Object.entries(flags).map(([name, flag]) => {
  const usage = `--${name}${'value' in flag ? ` ${flag.value}` : ''}`;
  return `  ${usage.padEnd(26)}${flag.help}`;
});

/** What `--help` prints. */
export const help: string = `Usage: apig-members list (--region REGION | --endpoint URL) --instance-id ID --channel-id ID [flags]
       apig-members list --demo

Lists the backend members of a VPC channel of Huawei Cloud API Gateway.

${flagLines.join('\n')}

Credentials come from the environment. Set one of:
  ${credentialKinds.join('\n  ')}
A temporary key needs ${variables.securityToken} too. A password with --endpoint needs
${variables.iamEndpoint}, the URL of the IAM. Flags for credentials are rejected.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 unauthorized (401, 403), 4 not found, 130 and 143 stopped.
`;
