/** M1: a canary for each rule. A validating proxy that lets one through has lost that rule, or all of them, silently. */
import type { Check } from '../check.js';
import type { ResponseVector } from '../facts/response-vector.js';
import { responseVectors } from '../facts/response-vectors.js';
import type { RecordedResponse, Target } from '../target.js';
import { expectStatus, fail, sendOnce } from './send.js';

async function judged(vector: ResponseVector, target: Target): Promise<void> {
  const response = await sendOnce(target, { query: `name=${vector.id}` });
  const stopped = isPrisms(response);
  if (vector.verdict === 'reject' && vector.missedByPrism === undefined) {
    if (!stopped) fail(`it passes, although it breaks ${vector.pointer}`, response);
    return;
  }
  if (stopped) fail(`it is stopped: ${response.headers.get('sl-violations') ?? response.text}`, response);
  expectStatus(response, vector.status);
}

/** An answer of Prism's own, which no vector has: a problem without a code of the service. */
function isPrisms({ status, contentType, body }: RecordedResponse): boolean {
  const isProblem = status === 500 && contentType === 'application/problem+json';
  return isProblem && !Object.hasOwn(Object(body), 'error_code');
}

export const responseVectorChecks: readonly Check[] = responseVectors.map((vector) => ({
  id: `M1.${vector.id}`,
  title:
    vector.verdict === 'accept'
      ? `The answer ${vector.id} passes a validating proxy`
      : `The answer ${vector.id} is stopped by a validating proxy${vector.missedByPrism ? `, but not by Prism: ${vector.missedByPrism}` : ''}`,
  ...(vector.pointer !== undefined && { pointer: vector.pointer }),
  targets: ['proxy'],
  notOn: {
    mock: 'it takes scripted answers',
    fake: 'it takes scripted answers',
    server: 'it takes scripted answers',
  },
  run: (target) => judged(vector, target),
}));
