import { servers } from '../../generated/operation.js';
import type { MembersClientOptions } from '../client.js';
import { resolveEndpoint } from '../transport/endpoint.js';
import type { ListParams } from '../types.js';
import type { ListArguments } from './arguments.js';
import { credentialKinds, credentialsFrom } from './credentials.js';
import { UsageError } from './usage-error.js';
import { type Environment, variables } from './variables.js';

/** The channel to list, its endpoint and the credentials. */
export interface Target {
  client: { endpoint: string } & Pick<MembersClientOptions, 'project_id' | 'credentials' | 'fetch'>;
  channel: Pick<ListParams, 'instance_id' | 'vpc_channel_id'>;
  /** The endpoint, for people. */
  source: string;
}

/**
 * Combines the command line with the environment.
 *
 * @throws {UsageError} that names everything that is missing
 */
export function targetOf(args: ListArguments, env: Environment): Target {
  const { region, instance_id, vpc_channel_id } = args;
  const credentials = credentialsFrom(env);
  const project_id = args.project_id ?? (env[variables.project_id] || undefined);
  if (region !== undefined && args.endpoint !== undefined) {
    throw new UsageError('Give --region or --endpoint, not both.');
  }
  const gateway = region ?? args.endpoint;
  if (!credentials || !project_id || !gateway || !instance_id || !vpc_channel_id) {
    const flags = [
      !project_id && `--project-id (or ${variables.project_id})`,
      !gateway && '--region or --endpoint',
      !instance_id && '--instance-id',
      !vpc_channel_id && '--channel-id',
    ].filter(Boolean);
    const [first, ...others] = credentialKinds;
    const needed = [
      !credentials && `set ${first} in the environment (or ${others.join(', or ')})`,
      flags.length > 0 && `give ${flags.join(', ')}`,
    ].filter(Boolean);
    throw new UsageError(
      `Please ${needed.join('; ')}. Without an account, try \`apig-members list --demo\`.`,
    );
  }
  checkRegion(region);
  const endpoint = resolveEndpoint(region, args.endpoint);
  return {
    client: { endpoint, project_id, credentials: credentials({ project_id, region }) },
    channel: { instance_id, vpc_channel_id },
    source: endpoint,
  };
}

const regions: readonly string[] = servers.flatMap((server) => server.regions);

/** The pattern of all region names. Anything else may be a secret that was pasted into the wrong flag. */
const regionName = /^[a-z]{2}-[a-z]{2,12}-\d{1,3}$/;

/** @throws {UsageError} for an unknown region. Unlike the client, it repeats only a value that looks like a region. */
function checkRegion(region: string | undefined): void {
  if (region === undefined || regions.includes(region)) return;
  const subject = regionName.test(region) ? `${region} is` : 'The value of --region is';
  throw new UsageError(
    `${subject} not a documented region. Give one such as cn-north-4, or the URL of the gateway as --endpoint.`,
  );
}
