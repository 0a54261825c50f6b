import type { Credentials } from './credentials/credentials.js';
import { type Region, resolveEndpoint } from './endpoint.js';
import { exchange } from './exchange.js';
import { createHttp } from './http.js';
import { readPage } from './page.js';
import { checkParams, checkPathValue } from './params.js';
import type { ListParams, VpcMemberPage } from './types.js';

export interface MembersClientOptions {
  /** A documented region, such as `'cn-north-4'`. Give this or `endpoint`. */
  region?: Region;
  /** The base URL of a gateway of your own, such as `'https://apig.example.com'`. Give this or `region`. */
  endpoint?: string;
  /** The project that owns the gateway. */
  project_id: string;
  /** How to sign in: `token(...)`. */
  credentials: Credentials;
  /** The `fetch` to send with; the platform's by default. */
  fetch?: typeof globalThis.fetch;
}

export interface MembersClient {
  /**
   * The documented operation, one request: a page of the channel's members.
   *
   * `offset` counts members, from 0; `limit` is 1 to 500, and 20 when absent.
   *
   * @throws {ApiError} when the service answers with an error status
   * @throws {ProtocolError} when the answer is not the documented page
   * @throws {NetworkError} when no complete answer arrives
   * @throws {InvalidRequestError} when a parameter would be coerced by the service, before anything is sent
   * @throws the signal's own reason when it aborts
   * @example
   * const page = await client.listPage({ instance_id, vpc_channel_id, name: 'web', limit: 100 });
   */
  listPage(params: ListParams, options?: { signal?: AbortSignal }): Promise<VpcMemberPage>;
}

/**
 * A client for the members of VPC channels in one project.
 *
 * @throws {InvalidRequestError} when an option is missing or unusable
 * @example
 * const client = createMembersClient({ region: 'cn-north-4', project_id, credentials: token('MIIDkg...') });
 */
export function createMembersClient(options: MembersClientOptions): MembersClient {
  const { region, endpoint, project_id, credentials, fetch = globalThis.fetch } = options;
  const http = createHttp(resolveEndpoint(region, endpoint));
  checkPathValue('project_id', project_id);
  return {
    async listPage(params, { signal } = {}) {
      checkParams({ ...params, project_id });
      const { instance_id, vpc_channel_id, ...query } = params;
      const answer = await http({ path: { project_id, instance_id, vpc_channel_id }, query }, async (url) => {
        signal?.throwIfAborted();
        return exchange(fetch, url, await credentials.authorize(), signal);
      });
      return readPage(answer, 1);
    },
  };
}
