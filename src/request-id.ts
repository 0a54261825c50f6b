/** The id that the gateway gave a request: quote it to its operator. */
export function requestIdOf({ headers }: { headers: Headers }): string | undefined {
  return headers.get('X-Request-Id') ?? undefined;
}
