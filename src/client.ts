import { path as membersPath, operationId } from '../generated/operation.js';
import type { paths } from '../generated/schema.js';
import { checkNames, rejectArgument } from './argument-checks.js';
import { authenticated } from './credentials/authenticated-fetch.js';
import type { Credentials } from './credentials/credentials.js';
import { emit } from './events.js';
import { createList, type ListOptions, listOptions, type MemberList } from './pagination/list.js';
import { createOperationClient } from './request/operation-client.js';
import { checkedParams, checkPathValue } from './request/params.js';
import { readPage } from './response/read-page.js';
import { requestIdOf } from './response/request-id.js';
import { type Call, startCall } from './transport/call.js';
import { type Region, resolveEndpoint } from './transport/endpoint.js';
import { limitsOf, type ResilienceOptions, resilienceOptions, withDefaults } from './transport/limits.js';
import { resilient } from './transport/resilient.js';
import type { ListParams, VpcMemberPage, WholeListParams } from './types.js';
import type { Violation } from './validate.js';

/**
 * The options of `createMembersClient`. `project_id`, `credentials`, and exactly one of `region` and `endpoint` are
 * required. The client reads them once: a later change of the object has no effect.
 *
 * @example
 * const { APIG_ENDPOINT: endpoint } = process.env;
 * createMembersClient({ ...(endpoint ? { endpoint } : { region: 'cn-north-4' }), project_id, credentials });
 */
export type MembersClientOptions = RegionInsteadOfEndpoint | EndpointInsteadOfRegion;

interface RegionInsteadOfEndpoint extends CommonOptions {
  /**
   * A region in which the service has a public endpoint, such as `'cn-north-4'`. Exclusive with `endpoint`.
   *
   * The regions are those of the `servers` in `apig-members/openapi.json`.
   */
  region: Region;
  endpoint?: undefined;
}

interface EndpointInsteadOfRegion extends CommonOptions {
  /**
   * The base URL of another deployment, such as `'https://apig.example.com'`. Exclusive with `region`. Plain `http` is
   * accepted only for a loopback address, because each request carries credentials.
   */
  endpoint: string;
  region?: undefined;
}

interface CommonOptions extends ResilienceOptions {
  /** The id of the project that owns the gateway, such as `'73d69ae0cfcf460190522d06b60f05ad'`. */
  project_id: string;
  /** How to authenticate requests: the result of `token`, `iamPassword` or `accessKey`, or credentials of your own. */
  credentials: Credentials;
  /**
   * Validates each page, to report deviations from the description to `onEvent` as `contract-violation`. The page is
   * delivered in any case; an error of this function is reported as well. The client does not include the validator,
   * which is as large as the rest of the client.
   *
   * @example
   * import { validateMemberPage } from 'apig-members/validate';
   *
   * createMembersClient({ region, project_id, credentials, validate: validateMemberPage, onEvent: console.warn });
   */
  validate?: (page: unknown) => Violation[];
}

const clientOptions: Record<keyof MembersClientOptions, unknown> = {
  ...resilienceOptions,
  region: 0,
  endpoint: 0,
  project_id: 0,
  credentials: 0,
  validate: 0,
};

/** The limits of one call. An absent limit has the value of the client's options. */
export interface CallOptions {
  /** Aborts the call, which rejects with `signal.reason`. */
  signal?: AbortSignal;
  /** The time of one attempt, response body included, in milliseconds. */
  timeoutMs?: number;
  /** The time of the whole call, with its retries and the waits between them, in milliseconds. */
  deadlineMs?: number;
}

const callOptions: Record<keyof CallOptions, unknown> = { signal: 0, timeoutMs: 0, deadlineMs: 0 };

/** The result of `createMembersClient`. Its calls share one retry budget. */
export interface MembersClient {
  /**
   * Requests one page of the members of a VPC channel: the operation `ListBackendInstancesV2`, see
   * https://support.huaweicloud.com/intl/en-us/api-apig/ListBackendInstancesV2.html.
   *
   * `offset` counts members, not pages, and is 0 by default. `limit` is the maximum number of members on the page, 1 to
   * 500, and 20 by default. The service silently replaces a value out of range; the client rejects it.
   *
   * @param params the ids of the gateway and of the channel, and any of the query parameters of the operation
   * @param options limits of this call
   * @returns the page as the service sent it: `members`, their number `size`, and `total`, the number of all members
   *   that match
   * @throws {ApiError} when the response has an error status, after the retries
   * @throws {ProtocolError} when a response is neither an error nor the documented page, such as a redirect
   * @throws {NetworkError} when no complete response arrives
   * @throws {TimeoutError} when `timeoutMs` or `deadlineMs` has passed
   * @throws {InvalidRequestError} when a parameter or option is unknown or invalid, before a request is sent
   * @throws `signal.reason` when the signal aborts
   * @throws the error of a function of yours, such as that of `token`, unchanged
   * @example
   * const page = await client.listPage({ instance_id, vpc_channel_id, name: 'web', limit: 100 });
   * console.log(`${page.size} of ${page.total}`);
   */
  listPage(params: ListParams, options?: CallOptions): Promise<VpcMemberPage>;

  /**
   * All members that match, from `offset` on, in the order of the service. Nothing is requested before the iteration.
   *
   * While iterating, the errors are those of `listPage`, with `resume`, and two more.
   *
   * @param params those of `listPage` without `limit`: the option `pageSize` has the size of the pages
   * @throws {InvalidRequestError} immediately, when a parameter or option is unknown or invalid
   * @throws {DriftError} while iterating, when the list has changed and `consistency` is `'strict'`
   * @throws {CallbackError} while iterating, when a function of yours throws; `cause` is its error
   * @example
   * for await (const member of client.list({ instance_id, vpc_channel_id })) console.log(member.id);
   *
   * const { members, complete } = await client.list({ instance_id, vpc_channel_id }).toArray();
   */
  list(params: WholeListParams, options?: ListOptions): MemberList;
}

/**
 * Creates a client for the VPC channels of one project. It sends nothing until it is called.
 *
 * @throws {InvalidRequestError} when an option is missing, unknown or invalid
 * @example
 * const client = createMembersClient({ region: 'cn-north-4', project_id, credentials: token('MIIDkg...') });
 */
export function createMembersClient(options: MembersClientOptions): MembersClient {
  checkNames('an option of `createMembersClient`', options, clientOptions);
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

  /** Never rejects, and is not awaited: `validate` must neither fail nor delay the call. */
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
    async listPage(given, options = {}) {
      checkNames('an option of `listPage`', options, callOptions);
      const { signal, ...limits } = options;
      const params = checkedParams(given);
      const call = startCall(operationId, limitsOf(limits, shared));
      return fetchPage(params, call, signal);
    },

    list(given, options = {}) {
      checkNames('an option of `list`', options, listOptions);
      const params = checkedParams(given);
      if ('limit' in params) rejectArgument('limit', 'is for one page; use the option `pageSize` instead');
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
