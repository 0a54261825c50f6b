import type { VpcMemberInfo, VpcMemberPage } from '../../../src/types.js';
import type { PageRange } from '../../suite/validators/expected-page.js';
import type { Mutant } from '../mutant.js';

/** A request on its way to the fake. A fault may change it in place. */
export interface FaultyRequest {
  method: string;
  /** Encoded. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
}

/** A response on its way back. A fault may change it in place. */
export interface FaultyResponse {
  status: number;
  headers: Headers;
  /** The value of a JSON body, or else the text. */
  body: unknown;
}

/** What a fault may depend on, besides the response. */
export interface FaultContext {
  /** The request before the fault changed it. */
  received: FaultyRequest;
  /** The `limit` and `offset` of `received`, with the defaults. */
  range: PageRange;
  /** All members of the channel. */
  members: readonly VpcMemberInfo[];
  /** The number of requests before this one. */
  index: number;
  /** Lives as long as the server. */
  cache: Map<string, unknown>;
  /** Sends a changed copy of `received` to the fake without the fault. */
  send(change: (request: FaultyRequest) => void): Promise<FaultyResponse>;
}

/** What a fault changes. */
export interface Patch {
  /** Changes the request that the fake gets. */
  request?(request: FaultyRequest): void;
  /** Returns the body of a 200. */
  page?(page: VpcMemberPage, context: FaultContext): unknown;
  /** Changes any response. */
  response?(response: FaultyResponse, context: FaultContext): void | Promise<void>;
}

/** A mistake of a server: the fake, with a patch of its requests or responses. */
export interface ServerFault extends Mutant, Patch {}
