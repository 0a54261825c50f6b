import { path as template } from '../../generated/operation.js';
import type { VpcMemberInfo, VpcMemberPage } from '../types.js';
import { type Refusal, refusal } from './error-response.js';
import type { ChannelIds } from './example-ids.js';
import { pageOf } from './fake-page.js';
import { invalidId, invalidParameter, type OutOfRange } from './parameters.js';

/** A request that has arrived, by whichever way. */
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

/** What the operation needs to know besides the request. */
export interface ChannelState {
  ids: ChannelIds;
  members: VpcMemberInfo[];
  outOfRange: OutOfRange;
}

export type Answer = Refusal | { status: 200; body: VpcMemberPage };

const pathPattern = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** What the service answers when nothing goes wrong. The checks stand in the order in which the service makes them. */
export function answerTo(request: Incoming, refused: Refusal | undefined, state: ChannelState): Answer {
  const { ids, members, outOfRange } = state;
  const given = request.method === 'GET' ? idsIn(request.path) : undefined;
  if (!given) return refusal('APIGW.0101');
  if (refused) return refused;
  const invalid = invalidId(given, ids) ?? invalidParameter(request.query, outOfRange);
  if (invalid) return refusal('APIG.2012', invalid);
  if (given.project_id !== ids.project_id) return refusal('APIG.1005');
  if (given.instance_id !== ids.instance_id) return refusal('APIG.3030', given.instance_id);
  if (given.vpc_channel_id !== ids.vpc_channel_id) return refusal('APIG.3023', given.vpc_channel_id);
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
