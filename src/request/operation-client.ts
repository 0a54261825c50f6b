/**
 * The one seam to openapi-fetch: it is the typed client. Path, parameters, `data` and `error` have the types that the
 * generated `paths` gives them. To replace openapi-fetch is to write this file anew.
 */
import createClient, { type Client } from 'openapi-fetch';
import type { CallFetch, CallInit } from '../transport/call.js';

/**
 * openapi-fetch makes one for each call instead of a `Request`: a real one takes 10 microseconds, and `fetch` would copy
 * it. It is an init for `fetch` with its URL; openapi-fetch copies `call`, like every key that it does not know, to it.
 */
class PlainRequest {
  declare readonly url: string;

  constructor(url: string, init: RequestInit) {
    Object.assign(this, init, { url });
  }
}

/** openapi-fetch for the operations of `Paths`, over a chain of `fetch` decorators. */
export function createOperationClient<Paths extends {}>(
  baseUrl: string,
  fetch: CallFetch,
): Client<Paths, `${string}/${string}`> {
  return createClient<Paths>({
    baseUrl,
    Request: PlainRequest as unknown as typeof Request,
    fetch: (request) => {
      const init = request as RequestInit as CallInit;
      const response = fetch(request.url, init).catch((reason) => {
        init.call.failure = { reason };
        throw reason;
      });
      // openapi-fetch reads no more of a response than a buffered one has.
      return response as Promise<object> as Promise<Response>;
    },
  });
}
