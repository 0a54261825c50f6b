/** Requests that provoke errors, each with its expected error. The checks of responses send them. */
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

export interface ErrorRequest {
  call: Call;
  expected: Pick<ErrorResponse, 'status'> & Partial<ErrorResponse>;
  /** Other statuses that a live server may send. */
  others?: readonly number[];
}

/** It is not published which error a live server sends for an unknown id. */
export const anyRejection: readonly number[] = [400, 401, 403, 404];

export function errorRequestsOn(target: Target): ErrorRequest[] {
  const { ids } = target;
  return [
    { call: { query: 'limit=abc' }, expected: invalidParameter('limit') },
    { call: { headers: { 'X-Auth-Token': undefined } }, expected: errorResponses.tokenMissing },
    ...(target.kind === 'mock' ? [] : unknownIds(ids)),
    ...provoked(target),
    ...(target.kind === 'fake' && !target.proxied
      ? [{ call: { path: `${target.path}/unknown/unknown` }, expected: noSuchApi }]
      : []),
  ];
}

function unknownIds(ids: Target['ids']): ErrorRequest[] {
  return [
    {
      call: { path: pathOf({ ...ids, instance_id: 'unknown' }) },
      expected: unknownId('instance_id', 'unknown'),
      others: anyRejection,
    },
    {
      call: { path: pathOf({ ...ids, vpc_channel_id: 'unknown' }) },
      expected: unknownId('vpc_channel_id', 'unknown'),
    },
  ];
}

/** The documented examples, if the target can be made to send them. */
function provoked(target: Target): ErrorRequest[] {
  return Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .flatMap(([status, fact]) =>
      fact.examples.flatMap((name) => {
        const call = target.provoke?.(Number(status), name);
        return call ? [{ call, expected: { status: Number(status), ...textOf(target, call, name) } }] : [];
      }),
    );
}

/** The text is that of the example only if the error is scripted; otherwise it names the actual parameter or id. */
function textOf({ kind }: Target, { query }: Call, name: ExampleName): Partial<ErrorResponse> {
  const { error_code: code, error_msg: text } = examples[name] as { error_code: string; error_msg: string };
  const scripted = kind === 'fake' && query?.startsWith('name=') === true;
  return scripted ? { code, text } : { code };
}
