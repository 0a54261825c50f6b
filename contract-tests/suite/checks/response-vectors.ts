/** M1: a canary for each rule. A validating proxy that passes it on has lost that rule. */
import type { Check } from '../check.js';
import type { ResponseVector } from '../facts/response-vector.js';
import { responseVectors } from '../facts/response-vectors.js';
import type { RecordedResponse, Target } from '../target.js';
import { expectStatus, fail, sendOnce } from './send.js';

async function expectVerdict(vector: ResponseVector, target: Target): Promise<void> {
  const response = await sendOnce(target, { query: `name=${vector.id}` });
  const rejected = isPrisms(response);
  if (vector.verdict === 'reject' && vector.missedByPrism === undefined) {
    if (!rejected) fail(`the proxy passes it on, but it breaks ${vector.pointer}`, response);
    return;
  }
  if (rejected)
    fail(`the proxy rejects it: ${response.headers.get('sl-violations') ?? response.text}`, response);
  expectStatus(response, vector.status);
}

/** A response of Prism itself: a problem without an error_code, which no vector has. */
function isPrisms({ status, contentType, body }: RecordedResponse): boolean {
  const isProblem = status === 500 && contentType === 'application/problem+json';
  return isProblem && !Object.hasOwn(Object(body), 'error_code');
}

export const responseVectorChecks: readonly Check[] = responseVectors.map((vector) => ({
  id: `M1.${vector.id}`,
  title:
    vector.verdict === 'accept'
      ? `A validating proxy passes on the valid response ${vector.id}`
      : `A validating proxy rejects the response ${vector.id}${vector.missedByPrism ? `; Prism does not: ${vector.missedByPrism}` : ''}`,
  ...(vector.pointer !== undefined && { pointer: vector.pointer }),
  targets: ['proxy'],
  notOn: {
    mock: 'it needs scripted responses',
    fake: 'it needs scripted responses',
    server: 'it needs scripted responses',
  },
  run: (target) => expectVerdict(vector, target),
}));
