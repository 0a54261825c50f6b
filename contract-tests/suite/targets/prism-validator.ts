/** The responses of a Prism proxy with `--errors` to the scripted responses, computed without sockets. */
import { responseErrors } from '../../../tools/lib/prism.js';
import { vectorResponse } from '../validators/vector-response.js';
import { vectorOf } from './scripted-responses.js';
import type { Transport, WireResponse } from './transport.js';

/**
 * Prism's validator of a description as a transport, because `npm run mutate` tries hundreds of descriptions. It gives
 * the verdicts of a real proxy: `npm run mutate` runs the original first, and `proxied-responses.test.ts` the proxy.
 */
export async function prismValidator(description: object): Promise<Transport> {
  const errorsOf = await responseErrors(description);
  return async ({ url }) => {
    const vector = vectorOf(url);
    if (!vector) throw new Error(`no such vector: ${url}`);
    const response = vectorResponse(vector);
    const { status, headers, text } = response;
    let body: unknown = text;
    if (/\bjson\b/.test(headers.get('content-type') ?? '')) {
      try {
        body = JSON.parse(text);
      } catch {
        return rejected([]);
      }
    }
    const errors = errorsOf({ statusCode: status, headers: Object.fromEntries(headers), body });
    return errors.length > 0 ? rejected(errors) : response;
  };
}

function rejected(violations: readonly unknown[]): WireResponse {
  const headers = { 'Content-Type': 'application/problem+json', 'sl-violations': JSON.stringify(violations) };
  return { status: 500, headers: new Headers(headers), text: '{"type":"VIOLATIONS"}' };
}
