import { servers } from '../../generated/operation.js';
import type { MembersClientOptions } from '../client.js';
import { resolveEndpoint } from '../endpoint.js';
import type { ListParams } from '../types.js';
import type { ListArguments } from './arguments.js';
import { signInFrom, waysToSignIn } from './sign-in.js';
import { UsageError } from './usage-error.js';
import { type Environment, variables } from './variables.js';

/** Which channel to list, where, and as whom. */
export interface Target {
  client: Pick<MembersClientOptions, 'endpoint' | 'project_id' | 'credentials' | 'fetch'>;
  channel: Pick<ListParams, 'instance_id' | 'vpc_channel_id'>;
  /** The endpoint, for people. */
  source: string;
}

/**
 * Puts the command line and the environment together.
 *
 * @throws {UsageError} that names everything that is missing at once
 */
export function targetOf(args: ListArguments, env: Environment): Target {
  const { region, instance_id, vpc_channel_id } = args;
  const signIn = signInFrom(env);
  const project_id = args.project_id ?? (env[variables.project_id] || undefined);
  if (region !== undefined && args.endpoint !== undefined) {
    throw new UsageError('Give --region or --endpoint, not both.');
  }
  const place = region ?? args.endpoint;
  if (!signIn || !project_id || !place || !instance_id || !vpc_channel_id) {
    const flags = [
      !project_id && `--project-id (or ${variables.project_id})`,
      !place && '--region or --endpoint',
      !instance_id && '--instance-id',
      !vpc_channel_id && '--channel-id',
    ].filter(Boolean);
    const [first, ...others] = waysToSignIn;
    const needed = [
      !signIn && `set ${first} in the environment (or ${others.join(', or ')})`,
      flags.length > 0 && `give ${flags.join(', ')}`,
    ].filter(Boolean);
    throw new UsageError(
      `Please ${needed.join('; ')}. Without an account, try \`apig-members list --demo\`.`,
    );
  }
  checkRegion(region);
  const endpoint = resolveEndpoint(region, args.endpoint);
  return {
    client: { endpoint, project_id, credentials: signIn({ project_id, region }) },
    channel: { instance_id, vpc_channel_id },
    source: endpoint,
  };
}

const regions: readonly string[] = servers.flatMap((server) => server.regions);

/** As all regions are called. Anything else may be a secret that was pasted into the wrong place. */
const regionName = /^[a-z]{2}-[a-z]{2,12}-\d{1,3}$/;

/** @throws {UsageError} for an unknown region. The client repeats it in its message; here it must look like one. */
function checkRegion(region: string | undefined): void {
  if (region === undefined || regions.includes(region)) return;
  const given = regionName.test(region) ? `${region} is` : 'The value of --region is';
  throw new UsageError(
    `${given} not a documented region. Give one such as cn-north-4, or the URL of the gateway as --endpoint.`,
  );
}
