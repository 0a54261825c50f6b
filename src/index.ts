export type { components, operations, paths } from '../generated/schema.js';
export { createMembersClient, type MembersClient, type MembersClientOptions } from './client.js';
export type { Credentials } from './credentials/credentials.js';
export { token } from './credentials/token.js';
export type { Region } from './endpoint.js';
export {
  ApiError,
  InvalidRequestError,
  isMembersError,
  MembersError,
  NetworkError,
  ProtocolError,
} from './errors.js';
export type { ErrorMsg, ListParams, VpcMemberInfo, VpcMemberPage } from './types.js';
