import type { VpcMemberInfo, VpcMemberPage } from '../../../src/types.js';
import type { Mutant } from '../mutant.js';

/** A request on its way to the fake. A fault may change it in place. */
export interface FaultyRequest {
  method: string;
  /** Encoded. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
}

/** An answer on its way back. A fault may change it in place. */
export interface FaultyAnswer {
  status: number;
  headers: Headers;
  /** The value of a JSON body, or else the text. */
  body: unknown;
}

/** What a fault has to go by, besides the answer. */
export interface Situation {
  /** The request as it came. */
  asked: FaultyRequest;
  /** What the channel holds. */
  members: readonly VpcMemberInfo[];
  /** How many requests came before. */
  index: number;
  /** What a fault remembers from request to request. */
  kept: Map<string, unknown>;
  /** Asks the sound fake something else; without a token the good one is sent. */
  ask(change: (request: FaultyRequest) => void): Promise<FaultyAnswer>;
}

/** A mistake of a server, as a layer around the fake. */
export interface ServerFault extends Mutant {
  /** Changes what the fake is asked. */
  request?(request: FaultyRequest): void;
  /** Changes the page of a 200. */
  page?(page: VpcMemberPage, situation: Situation): unknown;
  /** Changes any answer. */
  answer?(answer: FaultyAnswer, situation: Situation): void | Promise<void>;
}
