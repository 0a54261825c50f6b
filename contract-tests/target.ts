/** What the suite is pointed at. */
import type { VpcMemberInfo } from '../src/types.js';

export type TargetKind =
  /** A static mock of the description: the same example whatever is asked. */
  | 'mock'
  /** A server with state that this run controls: the twin, directly or behind a validating proxy. */
  | 'twin'
  /** A server of somebody: reads only, one channel whose members are not known beforehand. */
  | 'server'
  /** A validating proxy, or the validator of one, in front of the scripted answers of facts/response-vectors.ts. */
  | 'proxy';

/** One raw request. What is left out is as a well-behaved caller would send it. */
export interface Call {
  method?: string;
  /** The path, already encoded; the channel's own by default. */
  path?: string;
  /** The query, already encoded, without `?`. */
  query?: string;
  /** Headers besides those of the sign-in. `X-Auth-Token: undefined` sends none. */
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

/** A request and its answer, as the report shows them: secrets masked. */
export interface Exchange {
  call: Call;
  request: SentRequest;
  status: number;
  headers: Headers;
  /** The media type alone, without parameters. */
  contentType: string | undefined;
  text: string;
  /** The body is too long to be read: `text` is its beginning, and there is no value. */
  truncated: boolean;
  /** The JSON value of the body; undefined when there is none. */
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
  /** The bundled description that checks judge by. */
  description: object;
  ids: ChannelIds;
  /** Path of the channel's members, with the ids filled in. */
  path: string;
  /** Sends one request, signed in unless the call says otherwise, and keeps it for the report. */
  send(call?: Call): Promise<Exchange>;
  /** All exchanges so far, in order. */
  exchanges: readonly Exchange[];
  /** What the channel holds, in order, where this run knows it. */
  members?: readonly VpcMemberInfo[];
  /** Tokens that the target refuses: one that has ended, and one that never was. */
  refusedTokens?: { expired: string; wrong: string };
  /** A call that the target answers with a given status, where it can be told to; by a named example if given. */
  provoke?(status: number, example?: string): Call | undefined;
  /** A proxy stands before the server, and answers itself what the description does not know. */
  proxied?: boolean;
}
