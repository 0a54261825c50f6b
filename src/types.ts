import type { components, operations } from '../generated/schema.js';

/** One page of members, as the service sends it. `total` counts the members on all pages, `size` those on this page. */
export type VpcMemberPage = components['schemas']['VpcMemberPage'];

/**
 * One backend member of a VPC channel, as the service sends it: a cloud server (ECS) or a plain address. Only `id` is
 * required.
 */
export type VpcMemberInfo = components['schemas']['VpcMemberInfo'];

/** The body of every documented error response. */
export type ErrorMsg = components['schemas']['ErrorMsg'];

type Parameters = operations['listBackendInstancesV2']['parameters'];

/** The path parameters of the operation. */
export type PathParams = Parameters['path'];

/** The query parameters of the operation. */
export type QueryParams = NonNullable<Parameters['query']>;

/**
 * The parameters of `listPage`: the two ids are required, the query parameters are optional. `project_id` is an option of
 * the client.
 *
 * @example
 * const params: ListParams = { instance_id, vpc_channel_id, name: 'web', limit: 100, offset: 0 };
 */
export type ListParams = Omit<PathParams, 'project_id'> & QueryParams;

/** The parameters of `list`: those of `listPage` without `limit`. */
export interface WholeListParams extends Omit<ListParams, 'limit'> {
  /**
   * `list` requests all pages, so `limit` has no meaning: set the size of the pages with the option `pageSize`, and the
   * number of members with `maxItems` of `toArray`.
   *
   * @example
   * client.list({ instance_id, vpc_channel_id }, { pageSize: 100 });
   */
  limit?: never;
}

/**
 * How a list changed between the first and the last page of an iteration. The API documents no order of the members and
 * has no snapshot, so a change can repeat or skip members.
 */
export interface Drift {
  /** `total` of the first page and of the last page. */
  total: { first: number; last: number };
  /** The number of members received more than once; each is delivered once. */
  duplicates: number;
  /**
   * How many members are expected by the last `total` but were not received; negative when more were received. 0 when the
   * iteration ended before the list did.
   */
  missing: number;
}
