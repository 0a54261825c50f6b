/** The patches that the tables of faults are made of. */
import type { VpcMemberInfo, VpcMemberPage } from '../../../src/types.js';
import { fakeOptions } from '../../suite/targets/fake.js';
import { expectedPage } from '../../suite/validators/expected-page.js';
import type { FaultContext, FaultyRequest, FaultyResponse, Patch, ServerFault } from './server-fault.js';

/** The id of a fault, a label that finishes "no check notices that ...", and what the fault does. */
export type Row = readonly [id: string, label: string, patch: Patch];

interface Changes {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}
interface ErrorBody {
  error_code: string;
  error_msg: string;
}

export const [goodToken = '', expiredToken = ''] = Object.keys(fakeOptions().tokens ?? {});

export function faultsOf(rows: readonly Row[]): ServerFault[] {
  return rows.map(([id, label, patch]) => ({ id, label, ...patch }));
}

/**
 * Replaces what matches in the value of a query parameter; without `replacement` the parameter is removed when its value
 * matches. A parameter with two values stays an error.
 */
export function param(
  name: string,
  match: RegExp,
  replacement?: string | ((value: string) => string),
): Patch {
  return {
    request({ query }) {
      const value = query.get(name);
      if (value === null || query.getAll(name).length > 1 || value.search(match) === -1) return;
      if (replacement === undefined) query.delete(name);
      else
        query.set(
          name,
          typeof replacement === 'string' ? value.replace(match, replacement) : replacement(value),
        );
    },
  };
}

export function defaultOf(name: string, value: string): Patch {
  return { request: ({ query }) => void (query.has(name) || query.set(name, value)) };
}

/** Rejects a valid value, with the error of an invalid one. */
export function rejected(name: string, match: RegExp): Patch {
  return {
    async response(response, { received, send }) {
      const value = received.query.get(name);
      if (response.status !== 200 || value === null || !match.test(value)) return;
      const invalid = await send(({ query }) => query.set('limit', 'abc'));
      const body = invalid.body as ErrorBody;
      invalid.body = { ...body, error_msg: body.error_msg.replace('limit', name) };
      Object.assign(response, invalid);
    },
  };
}

export function authenticated(when: (request: FaultyRequest) => boolean): Patch {
  return {
    request(request) {
      if (when(request)) request.headers.set('X-Auth-Token', goodToken);
    },
  };
}

/** Accepts a request without a valid token when a header matches. */
export function accepted(header: string, match: RegExp): Patch {
  return authenticated(({ headers }) => match.test(headers.get(header) ?? '\n'));
}

/** Reads the token from another part of the request when its header is missing. */
export function tokenIn(find: (request: FaultyRequest) => string | null): Patch {
  return authenticated((request) => {
    return !request.headers.get('X-Auth-Token') && Boolean(find(request)?.includes(goodToken));
  });
}

/** Sends this status without authentication, where an authenticated request gets it. */
export function beforeAuthentication(status: number): Patch {
  return {
    async response(response, { send }) {
      if (response.status !== 401) return;
      const other = await send(({ headers }) => headers.set('X-Auth-Token', goodToken));
      if (other.status === status) Object.assign(response, other);
    },
  };
}

/** Another page range than that of the request. */
export function range(
  change: (limit: number, offset: number, total: number) => readonly [limit: number, offset: number],
): Patch {
  return {
    page({ total }, { received, range: { limit, offset }, members }) {
      const query = new URLSearchParams(received.query);
      query.set('limit', 'Infinity');
      query.delete('offset');
      const matching = expectedPage(members, String(query)).members;
      return pageFrom(matching, ...change(limit, offset, total));
    },
  };
}

export function limitIs(change: (limit: number, offset: number, total: number) => number): Patch {
  return range((limit, offset, total) => [change(limit, offset, total), offset]);
}

export function offsetIs(change: (offset: number, limit: number, total: number) => number): Patch {
  return range((limit, offset, total) => [limit, change(offset, limit, total)]);
}

export function field(
  name: keyof VpcMemberPage,
  change: (page: VpcMemberPage, context: FaultContext) => unknown,
): Patch {
  return { page: (page, context) => ({ ...page, [name]: change(page, context) }) };
}

/** Another comparison of one filter. `precise_search` keeps its own, and the other filters are ignored. */
export function where(
  parameter: string,
  matches: (member: VpcMemberInfo, value: string, query: URLSearchParams) => boolean,
): Patch {
  return {
    page(page, { received: { query }, range: { limit, offset }, members }) {
      const value = query.get(parameter);
      if (!value || query.has('precise_search')) return page;
      return pageFrom(
        members.filter((member) => matches(member, value, query)),
        limit,
        offset,
      );
    },
  };
}

export function pageFrom(matching: readonly unknown[], limit: number, offset: number): object {
  const start = Math.max(0, offset);
  const members = matching.slice(start, start + Math.max(0, limit));
  return { total: matching.length, size: members.length, members };
}

export function onPage(
  when: (page: VpcMemberPage, context: FaultContext) => boolean,
  changes: Changes,
): Patch {
  return {
    response(response, context) {
      if (response.status === 200 && when(response.body as VpcMemberPage, context)) apply(response, changes);
    },
  };
}

/** Changes the errors whose status and code, such as `404 APIG.3023`, match. */
export function onError(
  match: RegExp,
  changes: Changes | ((body: ErrorBody, context: FaultContext) => Changes),
): Patch {
  return {
    response(response, context) {
      const body = response.body as ErrorBody;
      // The response to a HEAD has no body to change.
      if (response.status < 400 || response.body === '') return;
      if (!match.test(`${response.status} ${body.error_code}`)) return;
      apply(response, typeof changes === 'function' ? changes(body, context) : changes);
    },
  };
}

/** Changes fields of the errors that match. */
export function onErrorBody(match: RegExp, change: (body: ErrorBody) => Partial<ErrorBody>): Patch {
  return onError(match, (body) => ({ body: { ...body, ...change(body) } }));
}

export function everyNth(count: number, changes: Changes): Patch {
  return {
    response(response, { index }) {
      if (index % count === count - 1) apply(response, changes);
    },
  };
}

function apply(response: FaultyResponse, { headers = {}, ...changes }: Changes): void {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  Object.assign(response, changes);
}
