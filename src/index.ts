export type { components, operations, paths } from '../generated/schema.js';
export {
  type CallOptions,
  createMembersClient,
  type MembersClient,
  type MembersClientOptions,
} from './client.js';
export type { Clock } from './clock.js';
export { type AccessKey, accessKey } from './credentials/access-key.js';
export type { Credentials } from './credentials/credentials.js';
export { type IamPasswordOptions, type IamRegion, iamPassword } from './credentials/iam-password.js';
export { token } from './credentials/token.js';
export type { FreshToken } from './credentials/token-cache.js';
export type { Drift } from './drift.js';
export type { Region } from './endpoint.js';
export type { ErrorCode } from './error-code.js';
export {
  ApiError,
  CallbackError,
  DriftError,
  InvalidRequestError,
  isMembersError,
  MembersError,
  NetworkError,
  ProtocolError,
  TimeoutError,
} from './errors.js';
export type { MembersEvent, OnEvent } from './events.js';
export type { Limits } from './limits.js';
export type { ListOptions, MemberList, WholeList } from './list.js';
export { createResilientFetch, type ResilienceOptions } from './resilient-fetch.js';
export type { ErrorMsg, ListParams, VpcMemberInfo, VpcMemberPage } from './types.js';
