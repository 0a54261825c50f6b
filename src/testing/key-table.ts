import type { Clock } from '../clock.js';
import type { AccessKey } from '../credentials/access-key.js';
import type { Refusal } from './error-response.js';
import { parseAuthorization, type ReceivedRequest, signatureProblem } from './verify-signature.js';

export interface KeyTable {
  /** Why the signature is refused; undefined when it is accepted. */
  refusal(request: ReceivedRequest): Promise<Refusal | undefined>;
}

const mostFailures = 5;
const lockMs = 5 * 60_000;

/**
 * Keeps the keys in a closure, so that printing the fake shows none. More than five failures in a row lock a key for
 * five minutes: it is then refused whatever it signs.
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
    if (known.failures > mostFailures) {
      known.failures = 0;
      known.lockedUntil = now + lockMs;
    }
    return problem;
  }

  return {
    async refusal(request) {
      const problem = await problemOf(request);
      const error_msg = `Incorrect IAM authentication information: ${problem}`;
      return problem ? { status: 401, body: { error_code: 'APIGW.0301', error_msg } } : undefined;
    },
  };
}
