import type { FailureCause } from '../errors.js';
import { proxyError } from './proxies.js';

/** The codes of OpenSSL for a certificate whose CA it does not know. */
const unknownCa = /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)/;

/** Why no complete response arrived, as a key of the advice in `messages/`. */
export function networkProblem(cause: FailureCause | undefined): 'unknown-ca' | 'proxy' | 'network' {
  if (unknownCa.test(cause?.code ?? '')) return 'unknown-ca';
  return cause?.name === proxyError ? 'proxy' : 'network';
}
