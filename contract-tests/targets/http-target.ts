import { NotCheckable } from '../check.js';
import { operation } from '../facts/operation.js';
import type { Call, ChannelIds, Exchange, SentRequest, Target } from '../target.js';
import { createMask, type Mask } from './masking.js';
import { maxBodyBytes, overHttp, type Transport } from './transport.js';

/** The headers that sign a request in, and what of them must not be shown. */
export interface SignedIn {
  headers: Readonly<Record<string, string>>;
  secrets: readonly string[];
}

export interface HttpTargetOptions
  extends Pick<Target, 'kind' | 'name' | 'description' | 'ids'>,
    Partial<Pick<Target, 'members' | 'refusedTokens' | 'provoke' | 'proxied'>> {
  /** Where the paths of the description begin. */
  url: string;
  signIn(request: { method: string; url: string; project_id: string }): Promise<SignedIn>;
  /** Waits until a request may be sent, or throws when it may not. */
  admit?(): Promise<void>;
  mask?: Mask;
  transport?: Transport;
  timeoutMs?: number;
}

/** A target that is reached over HTTP. */
export function httpTarget(options: HttpTargetOptions): Target {
  const {
    url,
    signIn,
    admit,
    mask = createMask(),
    transport = overHttp,
    timeoutMs = 30_000,
    ...rest
  } = options;
  const path = pathOf(rest.ids);
  const exchanges: Exchange[] = [];
  return {
    ...rest,
    path,
    exchanges,
    async send(call = {}) {
      const request = await signed(
        call,
        `${url}${call.path ?? path}${call.query === undefined ? '' : `?${call.query}`}`,
      );
      await admit?.();
      const started = performance.now();
      const { status, headers, text, truncated = false } = await transport(request, timeoutMs);
      const exchange: Exchange = {
        call: maskedCall(call, mask),
        request: maskedRequest(request, mask),
        status,
        headers: new Headers(mask.headers(Object.fromEntries(headers))),
        contentType: headers.get('content-type')?.split(';')[0]?.trim().toLowerCase(),
        text: truncated ? `${mask.text(text.slice(0, 2_000))}\n... (cut: ${tooLong})` : mask.text(text),
        truncated,
        body: truncated ? undefined : jsonOf(text),
        ms: performance.now() - started,
      };
      exchanges.push(exchange);
      if (truncated) throw new NotCheckable('S4.body-size', tooLong);
      return exchange;
    },
  };

  async function signed({ method = 'GET', headers = {}, body }: Call, target: string): Promise<SentRequest> {
    const ownSignIn = Object.keys(headers).some((name) => name.toLowerCase() === 'x-auth-token');
    const { headers: usual, secrets } = ownSignIn
      ? { headers: {}, secrets: [] }
      : await signIn({ method, url: target, project_id: rest.ids.project_id });
    mask.add(secrets);
    const all = Object.entries({ ...usual, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return { method, url: target, headers: Object.fromEntries(all), ...(body !== undefined && { body }) };
  }
}

const tooLong = `the body has more than ${maxBodyBytes} bytes`;

/** The path of a channel's members. Ids are put in as they are: encoded ones stay so. */
export function pathOf(ids: ChannelIds): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name as keyof ChannelIds]);
}

function maskedRequest({ method, url, headers, body }: SentRequest, mask: Mask): SentRequest {
  const sent = { method, url: mask.text(url), headers: mask.headers(headers) };
  return body === undefined ? sent : { ...sent, body: mask.text(body) };
}

function maskedCall(call: Call, mask: Mask): Call {
  if (!call.headers) return call;
  const given = Object.entries(call.headers).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...call, headers: { ...call.headers, ...mask.headers(Object.fromEntries(given)) } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
