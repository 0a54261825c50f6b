import { type ResponseVector, requestId } from '../facts/response-vector.js';
import type { Answer } from './response-validator.js';

/** The answer of a vector as it goes over the wire. */
export function vectorResponse({ status, headers, text, body }: ResponseVector): Answer {
  const usual = { 'Content-Type': 'application/json', 'X-Request-Id': requestId };
  const given = Object.entries({ ...usual, ...headers });
  const sent = given.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { status, headers: new Headers(sent), text: text ?? JSON.stringify(body) };
}
