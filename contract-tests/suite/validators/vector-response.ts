import { type ResponseVector, requestId } from '../facts/response-vector.js';
import type { RawResponse } from './response-validator.js';

/** The response of a vector as sent. */
export function vectorResponse({ status, headers, text, body }: ResponseVector): RawResponse {
  const defaults = { 'Content-Type': 'application/json', 'X-Request-Id': requestId };
  const given = Object.entries({ ...defaults, ...headers });
  const sent = given.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { status, headers: new Headers(sent), text: text ?? JSON.stringify(body) };
}
