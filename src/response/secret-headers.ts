/** Headers whose values are secrets, whatever they are. */
export const secretHeaders: readonly string[] = [
  'authorization',
  'cookie',
  'x-auth-token',
  'x-security-token',
];

/** Whether a header is one of `secretHeaders`. */
export function isSecretHeader(name: string): boolean {
  return secretHeaders.includes(name.toLowerCase());
}

/**
 * The values of the headers of a request, or of those that `isWanted`: whole, and without a scheme such as `Bearer` or what made
 * them invalid. As they were given: `Headers` would throw for an invalid one, which is just what a platform quotes.
 */
export function secretsIn(headers: HeadersInit = {}, isWanted = (_name: string): boolean => true): string[] {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const values = entries.filter(([name = '']) => isWanted(name)).map(([, value]) => String(value));
  return values.flatMap((value) => [value, ...value.split(/[^!-~]+/)]);
}
