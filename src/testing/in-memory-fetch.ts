import type { Clock } from '../clock.js';
import type { Service } from './service.js';
import { fetchFailed } from './transport-error.js';
import { bodyOf } from './wire-body.js';

const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const statusesWithoutBody = new Set([204, 205, 304]);
const maxRedirects = 20;

/**
 * A `fetch` that sends to the fake without a network. Every host is the fake, so a redirect leads back to the fake,
 * and the journal shows which credentials the client sent on.
 */
export function createInMemoryFetch(service: Service, clock: Clock): typeof globalThis.fetch {
  return async (input, init) => {
    const { url: first, method, headers, redirect, signal } = readRequest(input, init);
    let url = new URL(first);
    for (let followed = 0; ; followed++) {
      const { pathname: path, searchParams: query } = url;
      headers.set('Host', url.host);
      const wire = await service({ method, path, query, rawQuery: url.search.slice(1), headers }, signal);
      signal?.throwIfAborted();
      if (!wire) throw fetchFailed('reset');
      const location = redirectStatuses.has(wire.status) ? wire.headers.Location : undefined;
      if (location === undefined || redirect === 'manual') {
        const bodiless = method === 'HEAD' || statusesWithoutBody.has(wire.status);
        const response = new Response(bodiless ? null : bodyOf(wire, clock, signal), wire);
        return Object.defineProperties(response, {
          url: { value: url.href },
          redirected: { value: followed > 0 },
        });
      }
      if (redirect === 'error') throw fetchFailed(new Error('unexpected redirect'));
      if (followed === maxRedirects) throw fetchFailed(new Error('redirect count exceeded'));
      const target = new URL(location, url);
      // As the fetch standard says; it has no rule for X-Auth-Token.
      if (target.origin !== url.origin) headers.delete('Authorization');
      url = target;
    }
  };
}

type FetchInput = Parameters<typeof globalThis.fetch>[0];

/** `input` may be anything that looks like a Request: some clients bring a class of their own. */
function readRequest(input: FetchInput, init: RequestInit = {}) {
  const request: Partial<Request> = typeof input === 'string' || input instanceof URL ? {} : input;
  const signal = init.signal === undefined ? request.signal : init.signal;
  return {
    url: request.url ?? String(input),
    method: (init.method ?? request.method ?? 'GET').toUpperCase(),
    headers: new Headers(init.headers ?? request.headers),
    redirect: init.redirect ?? request.redirect ?? 'follow',
    signal: signal ?? undefined,
  };
}
