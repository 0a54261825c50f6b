/** Requests that deserve an error, each with the error that it is due: asked by the checks of answers themselves. */
import {
  type ErrorResponse,
  errorResponses,
  invalidParameter,
  noSuchApi,
  unknownId,
} from '../facts/error-responses.js';
import { type ExampleName, examples } from '../facts/examples.js';
import { responses } from '../facts/responses.js';
import type { Call, Target } from '../target.js';
import { pathOf } from '../targets/http-target.js';

export interface Cause {
  call: Call;
  answer: Pick<ErrorResponse, 'status'> & Partial<ErrorResponse>;
  /** What a live server may answer besides. */
  others?: readonly number[];
}

/** What an unknown id of a live server gets is not published, but for that it is an error. */
export const anyRejection: readonly number[] = [400, 401, 403, 404];

export function causesOn(target: Target): Cause[] {
  const { ids } = target;
  return [
    { call: { query: 'limit=abc' }, answer: invalidParameter('limit') },
    { call: { headers: { 'X-Auth-Token': undefined } }, answer: errorResponses.tokenMissing },
    ...(target.kind === 'mock' ? [] : unknownIds(ids)),
    ...provoked(target),
    ...(target.kind === 'fake' && !target.proxied
      ? [{ call: { path: `${target.path}/unknown/unknown` }, answer: noSuchApi }]
      : []),
  ];
}

function unknownIds(ids: Target['ids']): Cause[] {
  return [
    {
      call: { path: pathOf({ ...ids, instance_id: 'unknown' }) },
      answer: unknownId('instance_id', 'unknown'),
      others: anyRejection,
    },
    {
      call: { path: pathOf({ ...ids, vpc_channel_id: 'unknown' }) },
      answer: unknownId('vpc_channel_id', 'unknown'),
    },
  ];
}

/** The documented examples, where a target can be told to answer with them. */
function provoked(target: Target): Cause[] {
  return Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .flatMap(([status, fact]) =>
      fact.examples.flatMap((name) => {
        const call = target.provoke?.(Number(status), name);
        return call ? [{ call, answer: { status: Number(status), ...wordsOf(target, call, name) } }] : [];
      }),
    );
}

/** A request that deserves an error by itself gets the words that fit it, not those of the example. */
function wordsOf({ kind }: Target, { query }: Call, name: ExampleName): Partial<ErrorResponse> {
  const { error_code: code, error_msg: text } = examples[name] as { error_code: string; error_msg: string };
  const exact = kind === 'fake' && query?.startsWith('name=') === true;
  return exact ? { code, text } : { code };
}
