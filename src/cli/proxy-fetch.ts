import { Agent, EnvHttpProxyAgent, fetch, Pool } from 'undici';
import { InvalidRequestError } from '../errors.js';
import { isLoopback } from '../transport/endpoint.js';
import { rootOf } from '../transport/fetch-failure.js';
import { type Proxies, proxyError } from './proxies.js';
import { UsageError } from './usage-error.js';

type Fetch = typeof globalThis.fetch;

/**
 * A `fetch` through the proxies of the environment. The `fetch` of Node reads these variables only in some versions, and
 * only with NODE_USE_ENV_PROXY.
 */
export function proxyFetch({ https, http, exceptions }: Proxies): Fetch {
  const direct = new Agent();
  const proxied = new EnvHttpProxyAgent({
    // An empty text instead of undefined: otherwise undici would read the environment of the process.
    httpsProxy: https?.href ?? '',
    httpProxy: http?.href ?? '',
    noProxy: exceptions,
    // Called for the connections to a proxy only.
    clientFactory: (origin, { connect }: { connect?: unknown }) =>
      new Pool(origin, { connect: namingErrors(connect as Connect) as never }),
  });
  const isLocalProxy = [https, http].every((proxy) => !proxy || isLoopback(proxy.hostname));

  return (async (input: string, init: object) => {
    // Through a remote proxy, a loopback address would be that of the proxy, and plain http would leave this machine.
    const dispatcher = !isLocalProxy && isLoopback(new URL(input).hostname) ? direct : proxied;
    try {
      return await fetch(input, { ...init, dispatcher });
    } catch (error) {
      throw rejection(error, https ?? http) ?? error;
    }
  }) as unknown as Fetch;
}

type Connect = (options: object, callback: (error: Error | null, socket: unknown) => void) => void;

/** Names the errors of a connection, such as ECONNREFUSED: they read the same for the server and for the proxy. */
function namingErrors(connect: Connect): Connect {
  return (options, callback) =>
    connect(options, (error, socket) => {
      callback(error && Object.assign(error, { name: proxyError }), socket);
    });
}

/** The error for a status with which the proxy rejected a connection: undici only has it in a message. */
function rejection(error: unknown, proxy: URL | undefined): Error | undefined {
  const [, status] = /^Proxy response \((\d+)\)/.exec(String(rootOf(error).message)) ?? [];
  if (!status) return undefined;
  if (status !== '407') {
    return Object.assign(new Error(`the proxy responded with ${status}`), { name: proxyError });
  }
  const hasUser = Boolean(proxy?.username);
  // Not a NetworkError, which is retried: a proxy may lock an account after some wrong passwords.
  return new InvalidRequestError('The proxy responded with 407', {
    cause: new UsageError(({ usage }) => usage.proxyPassword(hasUser)),
  });
}
