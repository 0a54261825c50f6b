/** Headers whose values are secrets, whatever they are. */
export const secretHeaders: readonly string[] = [
  'authorization',
  'cookie',
  'x-auth-token',
  'x-security-token',
];

/**
 * The values of those headers of a request that are `secret`: whole, and without a scheme such as `Bearer` or what made
 * them invalid. As they were given: `Headers` would throw for an invalid one, which is just what a platform quotes.
 */
export function secretsIn(
  headers: HeadersInit = {},
  isSecret = (name: string): boolean => secretHeaders.includes(name.toLowerCase()),
): string[] {
  const entries = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const values = entries.filter(([name = '']) => isSecret(name)).map(([, value]) => String(value));
  return values.flatMap((value) => [value, ...value.split(/[^!-~]+/)]);
}
