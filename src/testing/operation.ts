import { path as template } from '../../generated/operation.js';
import type { VpcMemberInfo, VpcMemberPage } from '../types.js';
import { errorResponse, type FakeErrorResponse } from './error-response.js';
import type { ChannelIds } from './example-ids.js';
import { pageOf } from './fake-page.js';
import { invalidId, invalidParameter, type OutOfRange } from './parameters.js';

/** A request that has arrived, in memory or on a port. */
export interface Incoming {
  method: string;
  /** As it was sent, without the query. */
  path: string;
  query: URLSearchParams;
  /** As it was sent, without the question mark. */
  rawQuery: string;
  /** `Host` included. */
  headers: Headers;
}

/** What the operation needs besides the request. */
export interface ChannelState {
  ids: ChannelIds;
  members: VpcMemberInfo[];
  outOfRange: OutOfRange;
}

export type FakeResponse = FakeErrorResponse | { status: 200; body: VpcMemberPage };

const pathPattern = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** The response without a fault. The checks have the order of the service. */
export function respond(
  request: Incoming,
  unauthorized: FakeErrorResponse | undefined,
  state: ChannelState,
): FakeResponse {
  const { ids, members, outOfRange } = state;
  const given = request.method === 'GET' ? idsIn(request.path) : undefined;
  if (!given) return errorResponse('APIGW.0101');
  if (unauthorized) return unauthorized;
  const invalid = invalidId(given, ids) ?? invalidParameter(request.query, outOfRange);
  if (invalid) return errorResponse('APIG.2012', invalid);
  if (given.project_id !== ids.project_id) return errorResponse('APIG.1005');
  if (given.instance_id !== ids.instance_id) return errorResponse('APIG.3030', given.instance_id);
  if (given.vpc_channel_id !== ids.vpc_channel_id) return errorResponse('APIG.3023', given.vpc_channel_id);
  return { status: 200, body: pageOf(members, request.query) };
}

function idsIn(path: string): ChannelIds | undefined {
  const groups = pathPattern.exec(path)?.groups;
  if (!groups) return undefined;
  const { project_id = '', instance_id = '', vpc_channel_id = '' } = groups;
  return {
    project_id: decode(project_id),
    instance_id: decode(instance_id),
    vpc_channel_id: decode(vpc_channel_id),
  };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
