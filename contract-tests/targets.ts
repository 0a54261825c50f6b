/** The targets of this run: typed clients on them, and raw requests for what a typed client cannot send. */
import { createMembersClient, type MembersClient, token } from '../src/index.js';
import { type ExampleCall, exampleCall } from '../tools/example-call.js';
import { description } from './oracle.js';

export const ids: ExampleCall = exampleCall(description);

const mockUrl = process.env.MOCK_URL ?? '';
const twinUrl = process.env.TWIN_URL ?? '';

export interface RawAnswer {
  status: number;
  headers: Headers;
  contentType: string | null;
  body: unknown;
}

interface RawCall {
  baseUrl?: string;
  path?: string;
  query?: string;
  method?: string;
  headers?: Record<string, string>;
}

/** One request as it stands; signed in unless `headers` says otherwise. */
export async function callMock(call: RawCall = {}): Promise<RawAnswer> {
  const {
    baseUrl = mockUrl,
    path = ids.path,
    query = '',
    method = 'GET',
    headers = { 'X-Auth-Token': 'any' },
  } = call;
  const response = await fetch(`${baseUrl}${path}${query && `?${query}`}`, { method, headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    contentType: response.headers.get('content-type'),
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** The same to the twin, behind a proxy that turns departures from the description into errors. */
export function callTwin(call: RawCall = {}): Promise<RawAnswer> {
  return callMock({ baseUrl: twinUrl, ...call });
}

/** A typed client on the twin behind its proxy. */
export function twinClient(): MembersClient {
  const { project_id } = ids;
  return createMembersClient({ endpoint: twinUrl, project_id, credentials: token('any') });
}

/** A typed client on the mock. `prefer` chooses the mock's answer, such as `code=404`. */
export function mockClient(prefer?: string): MembersClient {
  const withPreference: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    if (prefer) headers.set('Prefer', prefer);
    return fetch(input, { ...init, headers });
  };
  return createMembersClient({
    endpoint: mockUrl,
    project_id: ids.project_id,
    credentials: token('any'),
    fetch: withPreference,
  });
}
