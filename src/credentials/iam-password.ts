import { servers } from '../../generated/iam/operation.js';
import { checkNames, rejectArgument } from '../argument-checks.js';
import { ApiError, InvalidRequestError } from '../errors.js';
import { ownEndpoint, regionEndpoint } from '../transport/endpoint.js';
import { createRetryBudget } from '../transport/retry-budget.js';
import type { Credentials } from './credentials.js';
import { fetchIamToken, type TokenRequest } from './iam-token.js';
import { cachedToken } from './token-cache.js';

/** A region that the description of IAM lists as a server. */
export type IamRegion = (typeof servers)[number]['regions'][number];

/** The user to authenticate, and the scope of the token: exactly one of `project_id` and `region`. */
export type IamPasswordOptions = ProjectInsteadOfRegion | RegionInsteadOfProject;

interface ProjectInsteadOfRegion extends UserOptions {
  /** Project of the token, at IAM's global endpoint. Exclusive with `region`. */
  project_id: string;
  region?: undefined;
}

interface RegionInsteadOfProject extends UserOptions {
  /**
   * Region of the token: its main project, at IAM's endpoint in that region. Exclusive with `project_id`. With
   * `iamEndpoint` it may be the name of any project.
   */
  region: IamRegion | (string & {});
  project_id?: undefined;
}

interface UserOptions {
  /** Name of the account that the user belongs to. */
  domain: string;
  /** Name of the IAM user. A HUAWEI ID has no password of this kind. */
  user: string;
  /** Password of the user. It goes to IAM and nowhere else. */
  password: string;
  /**
   * Base URL of an IAM of your own, without `/v3`. Accounts of the European site that give `project_id` need
   * `'https://iam.eu-west-101.myhuaweicloud.eu'`.
   */
  iamEndpoint?: string;
}

const passwordOptions: Record<keyof IamPasswordOptions, unknown> = {
  domain: 0,
  user: 0,
  password: 0,
  project_id: 0,
  region: 0,
  iamEndpoint: 0,
};

/**
 * Authenticates as an IAM user, by password: gets a token when one is needed, caches it, and renews it before it ends, or
 * when the service rejects it. A request for a token is sent once more after a network failure, a 429 or a 5xx, and
 * takes at most 30 seconds.
 *
 * After a few wrong passwords IAM locks the user. A 401 is therefore final: this object sends no password again, and
 * every later call that needs a token fails with the same error. Make new credentials to try again.
 *
 * @returns credentials whose calls reject with `ApiError` when IAM rejects, `ProtocolError` when its response has no
 *   usable token, `NetworkError` or `TimeoutError` when none arrives
 * @throws {InvalidRequestError} at once, when an option is missing or unusable
 * @example
 * iamPassword({ domain: 'my-account', user: 'robot', password, region: 'cn-north-4' })
 * iamPassword({ domain: 'my-account', user: 'robot', password, project_id: '73d69ae0cfcf460190522d06b60f05ad' })
 */
export function iamPassword(options: IamPasswordOptions): Credentials {
  checkNames('an option of `iamPassword`', options, passwordOptions);
  const { domain, user, password, project_id, region } = options;
  checkFilled({ domain, user, password });
  if ((project_id === undefined) === (region === undefined)) {
    throw new InvalidRequestError('Give exactly one of `project_id` and `region`.');
  }
  checkFilled(project_id === undefined ? { region } : { project_id });
  const endpoint = iamEndpointOf(options);
  const request: TokenRequest = {
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { domain: { name: domain }, name: user, password } },
      },
      scope: { project: project_id === undefined ? { name: region as string } : { id: project_id } },
    },
  };
  const budget = createRetryBudget();
  let rejected: ApiError | undefined;
  return cachedToken(async (context) => {
    // A new error, because no request is sent for this call.
    if (rejected) throw new ApiError(rejected.message, rejected, { requestId: rejected.requestId });
    try {
      return await fetchIamToken(endpoint, request, budget, context);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) rejected = error;
      throw error;
    }
  });
}

function iamEndpointOf({ region, iamEndpoint }: IamPasswordOptions): string {
  if (iamEndpoint !== undefined) return ownEndpoint(iamEndpoint, 'iamEndpoint');
  return region === undefined ? servers[0].url : regionEndpoint(servers, region, 'iamEndpoint');
}

/** Does not say what was given: passwords get into the wrong option. */
function checkFilled(options: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value !== 'string' || value === '') rejectArgument(name, 'must be a string that is not empty');
  }
}
