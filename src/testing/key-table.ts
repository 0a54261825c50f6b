import type { Clock } from '../clock.js';
import type { AccessKey } from '../credentials/access-key.js';
import type { FakeErrorResponse } from './error-response.js';
import { parseAuthorization, type ReceivedRequest, signatureProblem } from './verify-signature.js';

export interface KeyTable {
  /** The error for this request; undefined when its signature is accepted. */
  errorFor(request: ReceivedRequest): Promise<FakeErrorResponse | undefined>;
}

const maxFailures = 5;
const lockMs = 5 * 60_000;

/**
 * Keeps the keys in a closure, so that printing the fake shows none. More than five failures in a row lock a key for
 * five minutes: every signature is then rejected.
 */
export function createKeyTable(accepted: readonly AccessKey[], clock: Clock): KeyTable {
  const keys = new Map(accepted.map((key) => [key.access, { key, failures: 0, lockedUntil: -Infinity }]));

  async function problemOf(request: ReceivedRequest): Promise<string | undefined> {
    const now = clock.now();
    const given = parseAuthorization(request.headers.get('Authorization'));
    if (!given) return 'verify aksk signature fail';
    const known = keys.get(given.access);
    if (!known) return `ak ${given.access} not exist`;
    if (now < known.lockedUntil) return 'AK access failed to reach the limit,forbidden';
    const problem = await signatureProblem(request, given, known.key, now);
    known.failures = problem ? known.failures + 1 : 0;
    if (known.failures > maxFailures) {
      known.failures = 0;
      known.lockedUntil = now + lockMs;
    }
    return problem;
  }

  return {
    async errorFor(request) {
      const problem = await problemOf(request);
      const error_msg = `Incorrect IAM authentication information: ${problem}`;
      return problem ? { status: 401, body: { error_code: 'APIGW.0301', error_msg } } : undefined;
    },
  };
}
