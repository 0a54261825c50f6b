import { servers } from '../../generated/operation.js';
import { rejectArgument } from '../argument-checks.js';
import { InvalidRequestError } from '../errors.js';

/** A region that the description lists as a server. */
export type Region = (typeof servers)[number]['regions'][number];

/**
 * The base URL of a client: the region's public endpoint, or an endpoint of your own
 * (a private edition, another operator's edition, a mock). Exactly one of the two must be given.
 *
 * Plain http is rejected except on loopback addresses, because the token travels in a header.
 *
 * @throws {InvalidRequestError} when neither, both or something unusable is given
 */
export function resolveEndpoint(region: string | undefined, endpoint: string | undefined): string {
  if ((region === undefined) === (endpoint === undefined)) {
    throw new InvalidRequestError('Give exactly one of `region` and `endpoint`.');
  }
  return endpoint === undefined
    ? regionEndpoint(servers, region as string, 'endpoint')
    : ownEndpoint(endpoint, 'endpoint');
}

/**
 * The public endpoint of a region, from the servers of a description.
 *
 * @param instead the option that takes a full URL, for the message
 * @throws {InvalidRequestError} when no server lists the region
 */
export function regionEndpoint(
  servers: readonly { url: string; regions: readonly string[] }[],
  region: string,
  instead: string,
): string {
  const server = servers.find(({ regions }) => regions.includes(region));
  if (!server) {
    throw new InvalidRequestError(
      `Unknown region ${JSON.stringify(region)}. Use one of the documented regions, such as ` +
        `"cn-north-4", or give the full URL as \`${instead}\`.`,
    );
  }
  return server.url.replace('{region}', region);
}

/**
 * A base URL that the caller gave, without slashes at its end.
 *
 * @param name the option that it was given as, for the message
 * @throws {InvalidRequestError} when it is none, or would carry secrets in the clear
 */
export function ownEndpoint(endpoint: string, name: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  // What was given is not repeated here: a URL may hold a password.
  if (!url || !/^https?:/.test(url.href) || url.href !== url.origin + url.pathname) {
    rejectArgument(name, 'must be a URL such as "https://apig.example.com", without user, query or fragment');
  }
  checkTransport(url, `\`${name}\``);
  return url.href.replace(/\/+$/, '');
}

/** @throws {InvalidRequestError} for plain http, unless it stays on this machine */
export function checkTransport({ protocol, hostname }: URL, what: string): void {
  if (protocol === 'http:' && !isLoopback(hostname)) {
    throw new InvalidRequestError(
      `${what} must use https: over http, ${hostname} would get the credentials in the clear. ` +
        'Plain http is for loopback addresses only.',
    );
  }
}

/** Whether the `hostname` of a URL is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|\[::1\]|127(\.\d+){3})$/.test(hostname);
}
