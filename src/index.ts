export type { ErrorCode } from '../generated/error-codes.js';
export type { components, operations, paths } from '../generated/schema.js';
export {
  type CallOptions,
  createMembersClient,
  type MembersClient,
  type MembersClientOptions,
} from './client.js';
export type { Clock } from './clock.js';
export { type AccessKey, accessKey } from './credentials/access-key.js';
export type {
  AuthHeaders,
  Credentials,
  CredentialsContext,
  RequestToSign,
} from './credentials/credentials.js';
export { type IamPasswordOptions, type IamRegion, iamPassword } from './credentials/iam-password.js';
export { token } from './credentials/token.js';
export type { FreshToken } from './credentials/token-cache.js';
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
export type { ListOptions, MemberList, ToArrayOptions, WholeList } from './pagination/list.js';
export type { Region } from './transport/endpoint.js';
export type { Limits, ResilienceOptions } from './transport/limits.js';
export { createResilientFetch } from './transport/resilient-fetch.js';
export type { Drift, ErrorMsg, ListParams, VpcMemberInfo, VpcMemberPage, WholeListParams } from './types.js';
