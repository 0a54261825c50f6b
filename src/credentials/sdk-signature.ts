/**
 * SDK-HMAC-SHA256, how the gateway wants requests signed with an access key. Pure, and with Web Crypto, which browsers
 * and edge runtimes have too. The names are those of the algorithm.
 *
 * @see https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html
 */

/** The parts of a request that a signature covers. */
export interface SignableRequest {
  method: string;
  /** As it is sent: path and query are taken from here, so that a different encoding cannot break the signature. */
  url: string;
  /** The headers to sign. `X-Sdk-Date` must be one of them, and `Host` should. */
  headers: Readonly<Record<string, string>>;
  /** Empty by default. */
  body?: string;
}

/** What `sign` makes. */
export interface Signed {
  /** The value of the header `Authorization`. */
  authorization: string;
  /** The last part of it: 64 hexadecimal digits. */
  signature: string;
}

const algorithm = 'SDK-HMAC-SHA256';
const utf8 = new TextEncoder();

/** Signs a request. */
export async function sign(request: SignableRequest, access: string, secret: string): Promise<Signed> {
  const headers = canonicalHeaders(request.headers);
  const requestDateTime = headers.get('X-Sdk-Date') as string;
  const text = await stringToSign(requestDateTime, await canonicalRequest(request));
  const signature = await hmac(secret, text);
  const authorization = `${algorithm} Access=${access}, SignedHeaders=${signedHeaders(headers)}, Signature=${signature}`;
  return { authorization, signature };
}

/** The first step: what is signed of the request, as one text. */
export async function canonicalRequest({
  method,
  url,
  headers,
  body = '',
}: SignableRequest): Promise<string> {
  const { pathname, searchParams } = new URL(url);
  const sent = canonicalHeaders(headers);
  return [
    method,
    canonicalUri(pathname),
    canonicalQueryString(searchParams),
    // Each header ends its line, so an empty line follows the last.
    [...sent].map(([name, value]) => `${name}:${value}\n`).join(''),
    signedHeaders(sent),
    await sha256(body),
  ].join('\n');
}

/** The second step. */
export async function stringToSign(requestDateTime: string, canonicalRequest: string): Promise<string> {
  return [algorithm, requestDateTime, await sha256(canonicalRequest)].join('\n');
}

/** The value of `X-Sdk-Date`: `YYYYMMDDTHHMMSSZ`, in UTC. @param now in milliseconds since 1970 */
export function sdkDate(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** The path of a URL with all but unreserved characters encoded. It ends in a slash here, though it is sent without. */
function canonicalUri(pathname: string): string {
  const encoded = pathname.replace(/[^\w.~%/-]/g, percentEncode);
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

/** Sorted by name, and by value where names are equal. */
function canonicalQueryString(query: URLSearchParams): string {
  return [...query]
    .map(([name, value]) => `${rank(name)} ${rank(value)} ${encode(name)}=${encode(value)}`)
    .sort()
    .map((ranked) => ranked.replace(/.* /, ''))
    .join('&');
}

/** Lower-case names and trimmed values, sorted by name: what `Headers` are by themselves. */
function canonicalHeaders(headers: SignableRequest['headers']): Headers {
  return new Headers(headers);
}

function signedHeaders(headers: Headers): string {
  return [...headers.keys()].join(';');
}

/** Orders by code point, as UTF-8 does. JavaScript compares UTF-16 units, and so has an emoji before U+FF5E. */
function rank(text: string): string {
  return hex(utf8.encode(text));
}

/** RFC 3986: everything but `A-Z a-z 0-9 - _ . ~`. `encodeURIComponent` leaves five more characters alone. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, percentEncode);
}

/** @param character of ASCII */
function percentEncode(character: string): string {
  return `%${rank(character).toUpperCase()}`;
}

async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
}

async function hmac(secret: string, text: string): Promise<string> {
  const hmacSha256 = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), hmacSha256, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', key, utf8.encode(text)));
}

function hex(bytes: ArrayBuffer | Uint8Array): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
