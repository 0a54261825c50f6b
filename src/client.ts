import { path as membersPath, operationId } from '../generated/operation.js';
import type { paths } from '../generated/schema.js';
import { rejectArgument } from './argument-checks.js';
import { authenticated } from './credentials/authenticated-fetch.js';
import type { Credentials } from './credentials/credentials.js';
import { emit } from './events.js';
import { createList, type ListOptions, type MemberList } from './pagination/list.js';
import { createOperationClient } from './request/operation-client.js';
import { checkedParams, checkPathValue } from './request/params.js';
import { readPage } from './response/read-page.js';
import { requestIdOf } from './response/request-id.js';
import { type Call, startCall } from './transport/call.js';
import { type Region, resolveEndpoint } from './transport/endpoint.js';
import { limitsOf, type ResilienceOptions, withDefaults } from './transport/limits.js';
import { resilient } from './transport/resilient-fetch.js';
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
   * @throws {NetworkError} when no complete response arrives
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
    rejectArgument('credentials', 'must be made by token, iamPassword or accessKey');
  }
  const shared = withDefaults(given);
  const { clock, onEvent } = shared;
  const send = authenticated(resilient(shared), credentials, project_id, shared);
  const api = createOperationClient<paths>(baseUrl, send);

  async function fetchPage(
    { instance_id, vpc_channel_id, ...query }: ListParams,
    call: Call,
    signal: AbortSignal | undefined,
  ): Promise<VpcMemberPage> {
    const path = { project_id, instance_id, vpc_channel_id };
    const result = await api
      .GET(membersPath, { params: { path, query }, call, signal: signal ?? null })
      .catch((error) => {
        throw call.failure ? call.failure.reason : error;
      });
    const page = await readPage(result, call, credentials.explain, clock.now());
    void report(page, result.response, call);
    return page;
  }

  /** Never rejects, and is not waited for: `validate` watches the call, and must neither break nor delay it. */
  async function report(page: VpcMemberPage, response: Response, { secrets }: Call): Promise<void> {
    const type = 'contract-violation';
    try {
      const violations = (await validate?.(page)) ?? [];
      if (violations.length > 0)
        emit(onEvent, { type, violations, requestId: requestIdOf(response, secrets) });
    } catch (error) {
      emit(onEvent, { type, violations: [], error, requestId: requestIdOf(response, secrets) });
    }
  }

  return {
    async listPage(given, { signal, ...limits } = {}) {
      const params = checkedParams(given);
      const call = startCall(operationId, { ...shared, ...limitsOf(limits, shared) });
      return fetchPage(params, call, signal);
    },

    list(given, options = {}) {
      const params = checkedParams(given);
      if ('limit' in params)
        rejectArgument('limit', 'is for one page; give `pageSize` as an option of the walk');
      const { deadlineMs } = options;
      limitsOf({ deadlineMs }, shared);
      return createList(
        {
          start: params.offset ?? 0,
          begin: () => {
            const end = deadlineMs === undefined ? Infinity : clock.now() + deadlineMs;
            return (range, signal) => {
              const remainingMs = Math.min(end - clock.now(), shared.deadlineMs);
              const call = startCall(operationId, { ...shared, deadlineMs: remainingMs });
              return fetchPage({ ...params, ...range }, call, signal);
            };
          },
          onDrift: (drift) => emit(onEvent, { type: 'drift', ...drift }),
        },
        options,
      );
    },
  };
}
