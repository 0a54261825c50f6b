/** Headers whose values are secrets, whatever they are. */
const secretHeaders = new Set([
  'x-auth-token',
  'authorization',
  'x-security-token',
  'x-subject-token',
  'cookie',
  'set-cookie',
]);

/** Takes secrets out of what is kept, shown or printed. */
export interface Mask {
  text(text: string): string;
  headers(headers: Readonly<Record<string, string>>): Record<string, string>;
  /** From now on these are masked. */
  add(secrets: readonly string[]): void;
}

export function createMask(): Mask {
  const secrets = new Set<string>();
  const text = (value: string) => {
    return [...secrets].reduce((masked, secret) => masked.replaceAll(secret, '***'), value);
  };
  return {
    text,
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          secretHeaders.has(name.toLowerCase()) && value !== '' ? '***' : text(value),
        ]),
      ),
    add(more) {
      for (const secret of more) {
        if (secret === '') continue;
        secrets.add(secret);
        // As it stands in a URL or in JSON, where that is another text.
        secrets.add(encodeURIComponent(secret));
        secrets.add(JSON.stringify(secret).slice(1, -1));
      }
    },
  };
}
