import { masked } from '../../src/masked.js';
import { secretHeaders } from '../../src/secret-headers.js';

/** Those of answers too. */
const hidden = new Set([...secretHeaders, 'set-cookie', 'x-subject-token']);

/** Takes secrets out of what is kept, shown or printed. */
export interface Mask {
  text(text: string): string;
  headers(headers: Readonly<Record<string, string>>): Record<string, string>;
  /** From now on these are masked. */
  add(secrets: readonly string[]): void;
}

export function createMask(): Mask {
  let secrets: readonly string[] = [];
  const text = (value: string) => masked(value, secrets);
  return {
    text,
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          hidden.has(name.toLowerCase()) && value !== '' ? '***' : text(value),
        ]),
      ),
    add(more) {
      secrets = [...new Set([...secrets, ...more])];
    },
  };
}
