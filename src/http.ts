/**
 * The one seam to openapi-fetch: it types the call by the description and builds its URL.
 * Sending and reading are ours (`exchange`), so that nothing else here depends on it.
 */
import createClient from 'openapi-fetch';
import { path } from '../generated/operation.js';
import type { paths } from '../generated/schema.js';
import type { PathParams, QueryParams } from './types.js';

export type Http = <Answer>(
  params: { path: PathParams; query: QueryParams },
  send: (url: string) => Promise<Answer>,
) => Promise<Answer>;

/** Builds the documented GET for `baseUrl` and hands its URL to `send`. */
export function createHttp(baseUrl: string): Http {
  const client = createClient<paths>({
    baseUrl,
    Request: PlainRequest as unknown as typeof Request,
    // The values are checked by now; openapi-fetch would send `..` and `{name}` as they are.
    pathSerializer: (_, values) => baseUrl + fillPath(values as PathParams),
  });
  return async <Answer>(
    params: { path: PathParams; query: QueryParams },
    send: (url: string) => Promise<Answer>,
  ): Promise<Answer> => {
    let answer: Answer | undefined;
    const fetch = async ({ url }: Request): Promise<Response> => {
      answer = await send(url);
      return drained;
    };
    await client.GET(path, { params, fetch });
    return answer as Answer;
  };
}

/** openapi-fetch needs the URL alone; a real `Request` would be built, and copied by `fetch`, for every call. */
class PlainRequest {
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
}

/** What openapi-fetch gets to read: an answer without a body. It would throw on, or guess at, a body that is not JSON. */
const drained: Response = new Response(null, { status: 204 });

/** Literal parts of the path at even places, names of parameters at odd ones. */
const parts = path.split(/[{}]/);

function fillPath(values: PathParams): string {
  return parts
    .map((part, index) => (index % 2 ? encodeURIComponent(values[part as keyof PathParams]) : part))
    .join('');
}
