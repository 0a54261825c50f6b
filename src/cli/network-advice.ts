import type { FailureCause } from '../errors.js';
import { proxyError } from './proxies.js';

/** The codes of OpenSSL for a certificate whose CA it does not know. */
const unknownCa = /SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)/;

/** What to do when no complete response arrives. */
export function networkAdvice(cause: FailureCause | undefined): string {
  if (unknownCa.test(cause?.code ?? '')) {
    return 'Node does not know the CA of the certificate: set NODE_EXTRA_CA_CERTS=/path/ca.pem, the file of your private CA.';
  }
  if (cause?.name === proxyError) {
    return 'This is the proxy: check HTTPS_PROXY, or name the host in NO_PROXY to connect without the proxy.';
  }
  return 'Check --region or --endpoint, and the connection.';
}
