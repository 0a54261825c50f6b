/** The server, mock or proxy that the suite sends its requests to. */
import type { VpcMemberInfo } from '../../src/types.js';

export type TargetKind =
  /** A static mock of the description: the same example for every request. */
  | 'mock'
  /** A stateful server that this run controls: the fake, directly or behind a validating proxy. */
  | 'fake'
  /** A live server: reads only, one channel whose members are not known in advance. */
  | 'server'
  /** A validating proxy, or the validator of one, in front of the scripted responses of facts/response-vectors.ts. */
  | 'proxy';

/** One raw request. Omitted parts get the values of a valid request. */
export interface Call {
  method?: string;
  /** The path, already encoded; the channel's own by default. */
  path?: string;
  /** The query, already encoded, without `?`. */
  query?: string;
  /** Headers besides the auth headers. `X-Auth-Token: undefined` sends no auth headers. */
  headers?: Readonly<Record<string, string | undefined>>;
  body?: string;
}

/** A request as it was sent. */
export interface SentRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** A response with its request, as the report shows them: secrets redacted. */
export interface RecordedResponse {
  call: Call;
  request: SentRequest;
  status: number;
  headers: Headers;
  /** The media type alone, without parameters. */
  contentType: string | undefined;
  text: string;
  /** The body is longer than the limit: `text` is its beginning, and `body` is undefined. */
  truncated: boolean;
  /** The JSON value of the body; undefined when the body is not JSON. */
  body: unknown;
  ms: number;
}

export interface ChannelIds {
  project_id: string;
  instance_id: string;
  vpc_channel_id: string;
}

export interface Target {
  kind: TargetKind;
  name: string;
  /** The bundled description that responses are validated against. */
  description: object;
  ids: ChannelIds;
  /** Path of the channel's members, with the ids filled in. */
  path: string;
  /** Sends one request, authenticated unless the call sets `X-Auth-Token`, and records the response for the report. */
  send(call?: Call): Promise<RecordedResponse>;
  /** All recorded so far, in order. */
  recorded: readonly RecordedResponse[];
  /** The members of the channel in order, if this run knows them. */
  members?: readonly VpcMemberInfo[];
  /** Tokens that the target rejects: an expired one and an unknown one. */
  rejectedTokens?: { expired: string; wrong: string };
  /** A call that provokes a given status, and optionally a named example, if the target has one. */
  provoke?(status: number, example?: string): Call | undefined;
  /** A proxy is in front of the server, and rejects by itself requests that are not in the description. */
  proxied?: boolean;
}
