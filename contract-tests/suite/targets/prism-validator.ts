/** What a Prism proxy with `--errors` makes of the scripted answers, without sockets: a few hundred in a blink. */
import { responseErrors } from '../../../tools/lib/prism.js';
import { vectorResponse } from '../validators/vector-response.js';
import { vectorOf } from './scripted-responses.js';
import type { Transport, WireResponse } from './transport.js';

/**
 * The validator that Prism makes of a description, for a great many of them. That it judges as the proxy does is shown
 * where it is used: `npm run mutate` begins with the original, and takes the verdicts that the proxy gives in the tests.
 */
export async function prismValidator(description: object): Promise<Transport> {
  const errorsOf = await responseErrors(description);
  return async ({ url }) => {
    const vector = vectorOf(url);
    if (!vector) throw new Error(`no such vector: ${url}`);
    const answer = vectorResponse(vector);
    const { status, headers, text } = answer;
    let body: unknown = text;
    if (/\bjson\b/.test(headers.get('content-type') ?? '')) {
      try {
        body = JSON.parse(text);
      } catch {
        return rejected([]);
      }
    }
    const errors = errorsOf({ statusCode: status, headers: Object.fromEntries(headers), body });
    return errors.length > 0 ? rejected(errors) : answer;
  };
}

function rejected(violations: readonly unknown[]): WireResponse {
  const headers = { 'Content-Type': 'application/problem+json', 'sl-violations': JSON.stringify(violations) };
  return { status: 500, headers: new Headers(headers), text: '{"type":"VIOLATIONS"}' };
}
