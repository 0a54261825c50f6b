/**
 * Verifies a signature against the request as it arrived. It shares no code with the signer of the client: a mistake
 * there would otherwise verify itself.
 *
 * @see https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html
 */
import type { AccessKey } from '../credentials/access-key.js';

/** What arrived. */
export interface ReceivedRequest {
  method: string;
  /** As it was sent, without the query. */
  path: string;
  /** As it was sent, without the question mark. */
  rawQuery: string;
  /** `Host` included. */
  headers: Headers;
  /** Empty by default. */
  body?: string;
}

/** What the header `Authorization` says. */
export interface Authorization {
  access: string;
  signedHeaders: string[];
  signature: string;
}

const toleranceMs = 15 * 60_000;
const pattern =
  /^SDK-HMAC-SHA256 Access=([^,\s]+), ?SignedHeaders=([\w-]+(?:;[\w-]+)*), ?Signature=([0-9a-f]{64})$/;

/** Undefined when it is not a complete signature. */
export function parseAuthorization(header: string | null): Authorization | undefined {
  const [, access, names, signature] = pattern.exec(header ?? '') ?? [];
  return access && names && signature ? { access, signedHeaders: names.split(';'), signature } : undefined;
}

/**
 * The message of the front gateway for a wrong signature; undefined when the signature is right.
 *
 * @param key the key that `given` names
 * @param now in milliseconds since 1970
 */
export async function signatureProblem(
  request: ReceivedRequest,
  given: Authorization,
  key: AccessKey,
  now: number,
): Promise<string | undefined> {
  const { headers } = request;
  const token = headers.get('X-Security-Token') ?? undefined;
  if (token !== key.securityToken) return token ? 'decrypt token fail' : `ak ${key.access} not exist`;
  const date = headers.get('X-Sdk-Date') ?? '';
  // Not `> toleranceMs`, which is false for a date that cannot be read.
  if (!(Math.abs(now - timeOf(date)) <= toleranceMs)) {
    const times = `signature time:${date},server time:${compactIso(now)}`;
    return `calc aksk signature fail:signature expired, ${times}`;
  }
  const canonical = await canonicalForm(request, given.signedHeaders);
  const text = `SDK-HMAC-SHA256\n${date}\n${await digest(canonical)}`;
  if (
    given.signedHeaders.includes('x-sdk-date') &&
    (await isSignatureOf(text, given.signature, key.secret))
  ) {
    return undefined;
  }
  return `verify aksk signature fail, canonicalRequest:${canonical.replaceAll('\n', '|')}`;
}

async function canonicalForm(request: ReceivedRequest, signedHeaders: string[]): Promise<string> {
  const { method, path, rawQuery, headers, body = '' } = request;
  const segments = path.split('/').map((segment) => escaped(unescaped(segment)));
  if (segments.at(-1) !== '') segments.push('');
  const pairs = rawQuery
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.replaceAll('+', ' ').split('=');
      return [unescaped(name), unescaped(rest.join('='))] as const;
    });
  pairs.sort(([name, value], [otherName, otherValue]) => order(name, otherName) || order(value, otherValue));
  const names = [...signedHeaders].sort();
  let text = `${method}\n${segments.join('/')}\n`;
  text += `${pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')}\n`;
  for (const name of names) text += `${name}:${headers.get(name) ?? ''}\n`;
  return `${text}\n${names.join(';')}\n${await digest(body)}`;
}

/** Percent-encodes, byte by byte. */
function escaped(text: string): string {
  let result = '';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    const unreserved = /[A-Za-z0-9._~-]/.test(character);
    result += unreserved ? character : `%${byte < 16 ? '0' : ''}${byte.toString(16).toUpperCase()}`;
  }
  return result;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** By code point: below zero when `a` comes first. */
function order(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0) ?? 0);
  const right = Array.from(b, (character) => character.codePointAt(0) ?? 0);
  const at = left.findIndex((point, index) => point !== right[index]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

async function digest(text: string): Promise<string> {
  const bytes = new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  let digits = '';
  for (let at = 0; at < 32; at += 4) digits += bytes.getUint32(at).toString(16).padStart(8, '0');
  return digits;
}

async function isSignatureOf(text: string, signature: string, secret: string): Promise<boolean> {
  const encoder = new TextEncoder();
  const hmac = { name: 'HMAC', hash: { name: 'SHA-256' } };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), hmac, false, ['verify']);
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', key, bytes, encoder.encode(text));
}

/** Milliseconds since 1970; NaN for anything but `YYYYMMDDTHHMMSSZ`. */
function timeOf(date: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!parts) return Number.NaN;
  const [year = 0, month = 0, ...rest] = parts.slice(1).map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

function compactIso(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replace(/\W/g, '')}Z`;
}
