import { UsageError } from './usage-error.js';
import type { Environment } from './variables.js';

/** The name of an error that is the proxy's, not the server's. */
export const proxyError = 'ProxyError';

/** The proxies of the environment. */
export interface Proxies {
  https: URL | undefined;
  http: URL | undefined;
  /** As in NO_PROXY: hosts that are reached without a proxy. */
  exceptions: string;
}

/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY, first in lower case, as curl does. An empty variable counts as not set.
 *
 * @returns undefined without a proxy
 * @throws {UsageError} for a proxy that is no URL
 */
export function proxiesOf(env: Environment): Proxies | undefined {
  const https = proxyIn(env, 'https_proxy') ?? proxyIn(env, 'HTTPS_PROXY');
  const http = proxyIn(env, 'http_proxy') ?? proxyIn(env, 'HTTP_PROXY');
  if (!https && !http) return undefined;
  return { https, http, exceptions: env.no_proxy || env.NO_PROXY || '' };
}

function proxyIn(env: Environment, name: string): URL | undefined {
  const text = env[name]?.trim();
  if (!text) return undefined;
  // `new URL('proxy.example.com:3128')` has the protocol `proxy.example.com:`.
  const address = text.includes('://') ? text : `http://${text}`;
  if (isProxy(address)) return new URL(address);
  // The value is not repeated: it may hold a password.
  throw new UsageError(({ usage }) => usage.proxy(name));
}

function isProxy(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address);
    decodeURIComponent(username + password);
    return /^https?:$/.test(protocol);
  } catch {
    return false;
  }
}
