import { excerpt } from './error-body.js';

/**
 * The id that the gateway gave a request: quote it to its operator.
 *
 * @param secrets what the request was sent with: a server may repeat them here too
 * @param name the header that has the id
 */
export function requestIdOf(
  { headers }: { headers: Headers },
  secrets: readonly string[],
  name = 'X-Request-Id',
): string | undefined {
  const id = headers.get(name);
  if (id === null) return undefined;
  // What IAM has just issued, nobody has sent yet.
  const issued = headers.get('X-Subject-Token');
  return excerpt(id, issued === null ? secrets : [...secrets, issued]);
}
