import { masked } from './masked.js';

/** What an error body says, in whichever of its shapes. */
export interface ErrorBody {
  error_code?: string | undefined;
  error_msg: string;
  request_id?: string | undefined;
}

/**
 * Reads an error body:
 *
 * | shape | whose |
 * |---|---|
 * | `{ error_code, error_msg }` | the service |
 * | `{ error_code, error_msg, request_id }` | the front gateway |
 * | `{ error: { code, message, title } }`, with a number as code | IAM |
 *
 * Of anything else the first 200 characters are kept as `error_msg`; of a message 1,000, of a code or an id 200.
 *
 * @param secrets what must not be quoted
 */
export function readErrorBody(text: string, secrets: readonly string[]): ErrorBody {
  const body = parseJson(text) as Record<string, unknown> | undefined;
  const nested = body?.error as Record<string, unknown> | undefined;
  const code = body?.error_code ?? nested?.code;
  const message = body?.error_msg ?? nested?.message;
  return {
    error_code:
      typeof code === 'string' || typeof code === 'number' ? excerpt(String(code), secrets) : undefined,
    error_msg: typeof message === 'string' ? excerpt(message, secrets, 1000) : excerpt(text, secrets),
    request_id: typeof body?.request_id === 'string' ? excerpt(body.request_id, secrets) : undefined,
  };
}

/** Bounds the work: a body may have megabytes. */
const maxRead = 2 ** 16;

/** The beginning of a text. Masked before it is cut, or half a secret would be left. */
export function excerpt(text: string, secrets: readonly string[], max = 200): string {
  return masked(text.slice(0, maxRead), secrets).slice(0, max);
}

const utf8 = new TextDecoder();

/** A body as text. */
export function bodyText(body: Uint8Array): string {
  return utf8.decode(body);
}

/** The JSON value in a text; undefined when there is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    // There is none.
  }
}
