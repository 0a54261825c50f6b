import { refuse } from './check.js';
import type { Credentials } from './credentials/credentials.js';
import { type Region, resolveEndpoint } from './endpoint.js';
import { emit } from './events.js';
import { operationUrl } from './http.js';
import { limitsOf } from './limits.js';
import { createList, type ListOptions, type MemberList } from './list.js';
import { readPage } from './page.js';
import { checkedParams, checkPathValue } from './params.js';
import { requestIdOf } from './request-id.js';
import { type ResilienceOptions, resilience } from './resilient-fetch.js';
import type { CallLimits } from './send.js';
import { createSignedSend } from './signed-send.js';
import type { ListParams, VpcMemberPage } from './types.js';
import type { Violation } from './validate.js';

export interface MembersClientOptions extends ResilienceOptions {
  /** A documented region, such as `'cn-north-4'`. Give this or `endpoint`. */
  region?: Region;
  /** The base URL of a gateway of your own, such as `'https://apig.example.com'`. Give this or `region`. */
  endpoint?: string;
  /** The project that owns the gateway. */
  project_id: string;
  /** How to sign in: `token(...)`, `iamPassword(...)` or `accessKey(...)`. */
  credentials: Credentials;
  /**
   * `validateMemberPage` of `apig-members/validate`, to have `onEvent` told about pages that break the description.
   * Given by you, because it is as large as the rest of the client. What it throws is told to `onEvent` too.
   */
  validate?: (page: unknown) => Violation[];
}

/** What bounds one call; the client's own limits where absent. Times in milliseconds. */
export interface CallOptions {
  /** Ends the call, and rejects with its reason. */
  signal?: AbortSignal;
  /** For one attempt. */
  timeoutMs?: number;
  /** For the whole call. */
  deadlineMs?: number;
}

export interface MembersClient {
  /**
   * The documented operation: one page of the channel's members.
   *
   * `offset` counts members, from 0; `limit` is 1 to 500, and 20 when absent.
   *
   * @throws {ApiError} when the service answers with an error status
   * @throws {ProtocolError} when the answer is not the documented page
   * @throws {NetworkError} when no complete answer arrives
   * @throws {TimeoutError} when time runs out
   * @throws {InvalidRequestError} when a parameter would be coerced by the service, before anything is sent
   * @throws the signal's own reason when it aborts; what a function that you gave throws, such as that of `token`
   * @example
   * const page = await client.listPage({ instance_id, vpc_channel_id, name: 'web', limit: 100 });
   */
  listPage(params: ListParams, options?: CallOptions): Promise<VpcMemberPage>;

  /**
   * All members that match, from `offset` on, in order. Errors are those of `listPage`, with `resume`.
   *
   * @throws {InvalidRequestError} at once, when a parameter or option is unusable
   * @throws {DriftError} while iterating, with `consistency: 'strict'`, when the list changes during the walk
   * @throws {CallbackError} while iterating, when a function that you gave throws: its error is the `cause`
   * @example
   * for await (const member of client.list({ instance_id, vpc_channel_id })) console.log(member.id);
   * const { members, complete } = await client.list({ instance_id, vpc_channel_id }).toArray();
   */
  list(params: Omit<ListParams, 'limit'>, options?: ListOptions): MemberList;
}

/**
 * A client for the members of VPC channels in one project.
 *
 * @throws {InvalidRequestError} when an option is missing or unusable
 * @example
 * const client = createMembersClient({ region: 'cn-north-4', project_id, credentials: token('MIIDkg...') });
 */
export function createMembersClient(options: MembersClientOptions): MembersClient {
  const { region, endpoint, project_id, credentials, validate, ...given } = options;
  const baseUrl = resolveEndpoint(region, endpoint);
  checkPathValue('project_id', project_id);
  if (typeof credentials?.authorize !== 'function') {
    refuse('credentials', 'must be made by token, iamPassword or accessKey');
  }
  const shared = resilience(given);
  const { clock, onEvent } = shared;

  const sendSignedIn = createSignedSend(credentials, project_id, shared);

  async function fetchPage(params: ListParams, limits: CallLimits): Promise<VpcMemberPage> {
    const { instance_id, vpc_channel_id, ...query } = params;
    const url = operationUrl(baseUrl, { path: { project_id, instance_id, vpc_channel_id }, query });
    const { answer, secrets } = await sendSignedIn(url, limits);
    const page = readPage(answer, { now: clock.now(), secrets, explain: credentials.explain });
    void report(page, requestIdOf(answer, secrets));
    return page;
  }

  /** Never rejects, and is not waited for: `validate` watches the call, and must neither break nor delay it. */
  async function report(page: VpcMemberPage, requestId: string | undefined): Promise<void> {
    const type = 'contract-violation';
    try {
      const violations = (await validate?.(page)) ?? [];
      if (violations.length > 0) emit(onEvent, { type, violations, requestId });
    } catch (error) {
      emit(onEvent, { type, violations: [], error, requestId });
    }
  }

  return {
    async listPage(given, { signal, ...limits } = {}) {
      const params = checkedParams(given);
      const { timeoutMs, deadlineMs } = limitsOf(limits, shared);
      return fetchPage(params, { timeoutMs, deadlineAt: clock.now() + deadlineMs, signal });
    },

    list(given, options = {}) {
      const params = checkedParams(given);
      if ('limit' in params) refuse('limit', 'is for one page; give `pageSize` as an option of the walk');
      const { deadlineMs } = options;
      limitsOf({ deadlineMs }, shared);
      return createList(
        {
          start: params.offset ?? 0,
          begin: () => {
            const end = deadlineMs === undefined ? Infinity : clock.now() + deadlineMs;
            return (span, signal) => {
              const deadlineAt = Math.min(end, clock.now() + shared.deadlineMs);
              return fetchPage({ ...params, ...span }, { timeoutMs: shared.timeoutMs, deadlineAt, signal });
            };
          },
          onDrift: (drift) => emit(onEvent, { type: 'drift', ...drift }),
        },
        options,
      );
    },
  };
}
