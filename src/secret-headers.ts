/** Headers whose values are secrets, whatever they are. */
export const secretHeaders: readonly string[] = [
  'authorization',
  'cookie',
  'x-auth-token',
  'x-security-token',
];

/** The secrets among the headers of a request: each value, and each word of it, such as that behind `Bearer`. */
export function secretsIn(headers: HeadersInit | undefined): string[] {
  const given = new Headers(headers);
  const values = secretHeaders.map((name) => given.get(name) ?? '');
  return values.flatMap((value) => [value, ...value.split(' ')]);
}
