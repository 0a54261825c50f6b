import { redact } from '../../../src/response/redact.js';
import { secretHeaders } from '../../../src/response/secret-headers.js';

/** Headers of requests and responses whose value is never shown. */
const redactedHeaders = new Set([...secretHeaders, 'set-cookie', 'x-subject-token']);

/** Removes secrets from text that is recorded, reported or printed. */
export interface Redactor {
  text(text: string): string;
  headers(headers: Readonly<Record<string, string>>): Record<string, string>;
  /** Adds secrets to redact from now on. */
  add(secrets: readonly string[]): void;
}

export function createRedactor(): Redactor {
  let secrets: readonly string[] = [];
  const text = (value: string) => redact(value, secrets);
  return {
    text,
    headers: (headers) =>
      Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          redactedHeaders.has(name.toLowerCase()) && value !== '' ? '***' : text(value),
        ]),
      ),
    add(more) {
      secrets = [...new Set([...secrets, ...more])];
    },
  };
}
