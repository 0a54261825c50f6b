import type { components, operations } from '../generated/schema.js';

/** One page of members, as the service sends it. */
export type VpcMemberPage = components['schemas']['VpcMemberPage'];

/** One backend member of a VPC channel, as the service sends it. Only `id` is always there. */
export type VpcMemberInfo = components['schemas']['VpcMemberInfo'];

/** The body of every documented error. */
export type ErrorMsg = components['schemas']['ErrorMsg'];

type Parameters = operations['listBackendInstancesV2']['parameters'];

/** The path values of a call; `project_id` comes from the client's options. */
export type PathParams = Parameters['path'];

/** The query of a call. */
export type QueryParams = NonNullable<Parameters['query']>;

/** What one call needs: the two ids, and any of the documented query parameters. */
export type ListParams = Omit<PathParams, 'project_id'> & QueryParams;

/** How a list changed while it was walked. */
export interface Drift {
  /** `total` of the first page, and of the last one. */
  total: { first: number; last: number };
  /** How many members came that had come before; each was delivered once. */
  duplicates: number;
  /** How many of the members that the last `total` promises did not come; below 0 when more came. */
  missing: number;
}
