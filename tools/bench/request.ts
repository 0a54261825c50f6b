import { exampleIds } from '../../src/testing/example-ids.js';

/** The call that every client of the benchmark makes. */
export const project_id: string = exampleIds.project_id;
export const channel: { instance_id: string; vpc_channel_id: string } = {
  instance_id: exampleIds.instance_id,
  vpc_channel_id: exampleIds.vpc_channel_id,
};
export const query: { name: string; limit: number; offset: number } = { name: 'web', limit: 20, offset: 0 };
export const headers: { 'X-Auth-Token': string } = { 'X-Auth-Token': 'any-token' };

/** The URL without a query, for the clients that build no URL. */
export function urlAt(endpoint: string): string {
  const { instance_id, vpc_channel_id } = channel;
  return `${endpoint}/v2/${project_id}/apigw/instances/${instance_id}/vpc-channels/${vpc_channel_id}/members`;
}
