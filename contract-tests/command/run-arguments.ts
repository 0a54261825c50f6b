import { parseArgs } from 'node:util';
import { credentialKinds, credentialsFrom } from '../../src/cli/credentials.js';
import { rejectSecretFlag } from '../../src/cli/secret-flags.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { type Environment, variables } from '../../src/cli/variables.js';
import type { Credentials } from '../../src/credentials/credentials.js';
import { resolveEndpoint } from '../../src/transport/endpoint.js';
import type { ChannelIds } from '../suite/target.js';

export const usage: string = `Checks whether a server keeps the contract. It only reads one channel.

npm run contract -- --endpoint URL --project-id ID --instance-id ID --channel-id ID

  --endpoint URL      the server; or --region REGION for a public region
  --project-id ID     the project; ${variables.project_id} by default
  --instance-id ID    the gateway instance
  --channel-id ID     the VPC channel; with three members or more, fewer checks are skipped
  --rate N            requests per second, 5 by default
  --max-requests N    the maximum number of requests, 200 by default
  --report FOLDER     the folder for index.html, junit.xml and traffic.har; ./contract-report by default
  --dry-run           print the requests and send none

The credentials come from the environment: ${credentialKinds.join(', or ')}.
Exit code: 0 no violation, 1 a violation, 2 nothing was checked.
`;

const flags = {
  endpoint: { type: 'string' },
  region: { type: 'string' },
  'project-id': { type: 'string' },
  'instance-id': { type: 'string' },
  'channel-id': { type: 'string' },
  rate: { type: 'string' },
  'max-requests': { type: 'string' },
  report: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface RunArguments {
  endpoint: string;
  ids: ChannelIds;
  rate: number;
  maxRequests: number;
  report: string;
  dryRun: boolean;
  /** A function, because a dry run has no credentials. */
  credentials(): Credentials;
}

/**
 * Reads the command line and the environment. Undefined for --help.
 *
 * @throws {UsageError} when a flag is missing or invalid; its message has no values, because they may be secrets
 * @throws {InvalidRequestError} when the endpoint is no URL, or would get the credentials over plain http
 */
export function readRunArguments(args: readonly string[], env: Environment): RunArguments | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  const { region, endpoint } = values;
  const project_id = values['project-id'] ?? (env[variables.project_id] || undefined);
  const { 'instance-id': instance_id, 'channel-id': vpc_channel_id } = values;
  const missing = [
    !endpoint && !region && '--endpoint',
    !project_id && '--project-id',
    !instance_id && '--instance-id',
    !vpc_channel_id && '--channel-id',
  ].filter(Boolean);
  if (missing.length > 0 || !project_id || !instance_id || !vpc_channel_id) {
    throw new UsageError(`Set ${missing.join(', ')}.`);
  }
  const dryRun = values['dry-run'] ?? false;
  const credentials = credentialsFrom(env);
  if (!credentials && !dryRun) throw noCredentials();
  return {
    endpoint: resolveEndpoint(region, endpoint),
    ids: { project_id, instance_id, vpc_channel_id },
    rate: positive('rate', values.rate) ?? 5,
    maxRequests: positive('max-requests', values['max-requests'], true) ?? 200,
    report: values.report ?? 'contract-report',
    dryRun,
    credentials() {
      if (!credentials) throw noCredentials();
      return credentials({ project_id, region });
    },
  };
}

function noCredentials(): UsageError {
  return new UsageError(`Set the credentials: ${credentialKinds.join(', or ')}.`);
}

function parsed(args: readonly string[]) {
  for (const argument of args) {
    const name = /^--([^=]+)/.exec(argument)?.[1];
    if (name === undefined || Object.hasOwn(flags, name)) continue;
    rejectSecretFlag(name);
    throw new UsageError(`There is no flag --${name}. See --help.`);
  }
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch {
    throw new UsageError('A flag has no value, or an argument is no flag. See --help.');
  }
}

function positive(name: string, text: string | undefined, whole = false): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0) || value === Infinity || (whole && !Number.isInteger(value))) {
    throw new UsageError(`--${name} must be a ${whole ? 'whole ' : ''}number above 0.`);
  }
  return value;
}
