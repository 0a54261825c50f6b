import type { MembersClientOptions } from '../client.js';
import { nearest } from '../nearest.js';
import { resolveEndpoint } from '../transport/endpoint.js';
import type { ListParams } from '../types.js';
import type { ListArguments } from './arguments.js';
import { credentialKinds, credentialsFrom } from './credentials.js';
import { regions } from './flags.js';
import { UsageError } from './usage-error.js';
import { type Environment, variables } from './variables.js';

/** The channel to list, its endpoint and the credentials. */
export interface Target {
  client: { endpoint: string } & Pick<MembersClientOptions, 'project_id' | 'credentials' | 'fetch'>;
  channel: Pick<ListParams, 'instance_id' | 'vpc_channel_id'>;
  /** The endpoint, for people; undefined for the demo. */
  source: string | undefined;
}

/**
 * Combines the command line with the environment.
 *
 * @throws {UsageError} that names everything that is missing
 */
export function targetOf(args: ListArguments, env: Environment): Target {
  const credentials = credentialsFrom(env);
  const project_id = args.project_id ?? (env[variables.project_id] || undefined);
  const instance_id = args.instance_id ?? (env[variables.instance_id] || undefined);
  const vpc_channel_id = args.vpc_channel_id ?? (env[variables.vpc_channel_id] || undefined);
  const gateway = gatewayOf(args, env);
  if (!credentials || !project_id || !gateway || !instance_id || !vpc_channel_id) {
    throw new UsageError(({ usage }) =>
      usage.missing(
        credentials ? [] : credentialKinds,
        [
          project_id ? '' : '--project-id',
          gateway ? '' : usage.either('--region', '--endpoint'),
          instance_id ? '' : '--instance-id',
          vpc_channel_id ? '' : '--channel-id',
        ].filter(Boolean),
      ),
    );
  }
  const { region } = gateway;
  if (region) checkRegion(region);
  const endpoint = resolveEndpoint(region?.name, gateway.endpoint);
  return {
    client: { endpoint, project_id, credentials: credentials({ project_id, region: region?.name }) },
    channel: { instance_id, vpc_channel_id },
    source: endpoint,
  };
}

/** A region, and the flag or variable that it comes from. */
interface GivenRegion {
  name: string;
  source: string;
}

type Gateway = { region: GivenRegion; endpoint?: never } | { endpoint: string; region?: never };

/**
 * The flag for either counts before both variables. Of the variables, `APIG_ENDPOINT` counts first: the region is for
 * all tools of Huawei Cloud, the endpoint for this command alone.
 */
function gatewayOf({ region, endpoint }: ListArguments, env: Environment): Gateway | undefined {
  if (region !== undefined && endpoint !== undefined) {
    throw new UsageError(({ usage }) => usage.notBoth('--region', '--endpoint'));
  }
  if (region !== undefined) return { region: { name: region, source: '--region' } };
  const url = endpoint ?? (env[variables.endpoint] || undefined);
  if (url !== undefined) return { endpoint: url };
  const source = [variables.region, variables.region_id].find((name) => env[name]);
  return source && { region: { name: env[source] as string, source } };
}

/** The pattern of all region names. Anything else may be a secret that was pasted into the wrong flag. */
const regionName = /^[a-z]{2}-[a-z]{2,12}-\d{1,3}$/;

/** @throws {UsageError} for an unknown region. Unlike the client, it repeats only a value that looks like a region. */
function checkRegion({ name, source }: GivenRegion): void {
  if (regions.includes(name)) return;
  const shown = regionName.test(name) ? name : undefined;
  throw new UsageError(({ usage }) => usage.unknownRegion(source, shown, nearest(name, regions)));
}
