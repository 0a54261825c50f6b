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
 * Of anything else the first 200 characters are kept as `error_msg`.
 */
export function readErrorBody(text: string): ErrorBody {
  const body = parseJson(text) as Record<string, unknown> | undefined;
  const nested = body?.error as Record<string, unknown> | undefined;
  const code = body?.error_code ?? nested?.code;
  const message = body?.error_msg ?? nested?.message;
  return {
    error_code: typeof code === 'string' || typeof code === 'number' ? String(code) : undefined,
    error_msg: typeof message === 'string' ? message : text.slice(0, 200),
    request_id: typeof body?.request_id === 'string' ? body.request_id : undefined,
  };
}

/** The JSON value in a text; undefined when there is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
