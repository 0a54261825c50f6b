/** JSON pointers (RFC 6901). */

/**
 * The tokens of a pointer: `/paths/~1members` has `paths` and `/members`.
 *
 * @throws {SyntaxError} when it neither is empty nor starts with a slash
 */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) throw new SyntaxError(`not a JSON pointer: ${pointer}`);
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer of these tokens. */
export function formatPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What a pointer points to; undefined when there is nothing. */
export function valueAt(document: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce<unknown>((value, token) => {
    const isHolder = typeof value === 'object' && value !== null && Object.hasOwn(value, token);
    return isHolder ? (value as Record<string, unknown>)[token] : undefined;
  }, document);
}
