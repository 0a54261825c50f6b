/**
 * The one seam to openapi-fetch: it writes parameters into a URL as the description says. Sending and reading are ours
 * (`exchange`): its `GET` would build a `Request` for every call, and throw on, or guess at, a body that is not JSON.
 */
import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import { path } from '../../generated/operation.js';
import type { PathParams, QueryParams } from '../types.js';

const querySerializer = createQuerySerializer();

/** The URL of a call. The values are checked by now: openapi-fetch would send `..` and `{name}` as they are. */
export function operationUrl(baseUrl: string, params: { path: PathParams; query: QueryParams }): string {
  return createFinalURL(path, { baseUrl, params, querySerializer, pathSerializer: defaultPathSerializer });
}
