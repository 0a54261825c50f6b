import type { AuthenticatedBy } from './authenticate.js';
import type { Fault } from './fault.js';

/** One request as the fake remembers it: no header and no token, so that it can be printed. */
export interface FakeRequest {
  readonly method: string;
  /** The path as it was sent, still encoded. */
  readonly path: string;
  /** The query, decoded; the values of a repeated parameter are joined by a comma. */
  readonly query: Readonly<Record<string, string>>;
  /** When the request arrived, in milliseconds on the fake's clock. */
  readonly at: number;
  /** The kind of credentials that the request carried, accepted or not. */
  readonly authenticatedBy: AuthenticatedBy;
  /** The status of the response; absent until there is one. */
  readonly status?: number;
  /** The scripted fault; absent when there is none. */
  readonly fault?: Exclude<Fault['fault'], 'none'>;
}

export function queryRecord(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name).join(',')]));
}
