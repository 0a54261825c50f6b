import type { AuthHeaders } from '../../../src/credentials/credentials.js';
import { NotCheckable } from '../check.js';
import { operation } from '../facts/operation.js';
import type { Call, ChannelIds, RecordedResponse, SentRequest, Target } from '../target.js';
import { createRedactor, type Redactor } from './redaction.js';
import { maxBodyBytes, overHttp, type Transport } from './transport.js';

export interface HttpTargetOptions
  extends Pick<Target, 'kind' | 'name' | 'description' | 'ids'>,
    Partial<Pick<Target, 'members' | 'rejectedTokens' | 'provoke' | 'proxied'>> {
  /** The base URL of the paths in the description. */
  url: string;
  authenticate(request: { method: string; url: string; project_id: string }): Promise<AuthHeaders>;
  /** Resolves when a request may be sent; rejects when no more may be. */
  admit?(): Promise<void>;
  redactor?: Redactor;
  transport?: Transport;
  timeoutMs?: number;
}

/** A target that is reached over HTTP. */
export function httpTarget(options: HttpTargetOptions): Target {
  const {
    url,
    authenticate,
    admit,
    redactor = createRedactor(),
    transport = overHttp,
    timeoutMs = 30_000,
    ...rest
  } = options;
  const path = pathOf(rest.ids);
  const recorded: RecordedResponse[] = [];
  return {
    ...rest,
    path,
    recorded,
    async send(call = {}) {
      const request = await requestOf(
        call,
        `${url}${call.path ?? path}${call.query === undefined ? '' : `?${call.query}`}`,
      );
      await admit?.();
      const started = performance.now();
      const { status, headers, text, truncated = false } = await transport(request, timeoutMs);
      const response: RecordedResponse = {
        call: redactedCall(call, redactor),
        request: redactedRequest(request, redactor),
        status,
        headers: new Headers(redactor.headers(Object.fromEntries(headers))),
        contentType: headers.get('content-type')?.split(';')[0]?.trim().toLowerCase(),
        text: truncated
          ? `${redactor.text(text.slice(0, 2_000))}\n... (cut: ${tooLong})`
          : redactor.text(text),
        truncated,
        body: truncated ? undefined : jsonOf(text),
        ms: performance.now() - started,
      };
      recorded.push(response);
      if (truncated) throw new NotCheckable('S4.body-size', tooLong);
      return response;
    },
  };

  async function requestOf(
    { method = 'GET', headers = {}, body }: Call,
    target: string,
  ): Promise<SentRequest> {
    const ownAuthHeaders = Object.keys(headers).some((name) => name.toLowerCase() === 'x-auth-token');
    const { headers: authHeaders, secrets } = ownAuthHeaders
      ? { headers: {}, secrets: [] }
      : await authenticate({ method, url: target, project_id: rest.ids.project_id });
    redactor.add(secrets);
    const all = Object.entries({ ...authHeaders, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return { method, url: target, headers: Object.fromEntries(all), ...(body !== undefined && { body }) };
  }
}

const tooLong = `the body has more than ${maxBodyBytes} bytes`;

/** The path of a channel's members. Ids are inserted unchanged, so encoded ids stay encoded. */
export function pathOf(ids: ChannelIds): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name as keyof ChannelIds]);
}

function redactedRequest({ method, url, headers, body }: SentRequest, redactor: Redactor): SentRequest {
  const sent = { method, url: redactor.text(url), headers: redactor.headers(headers) };
  return body === undefined ? sent : { ...sent, body: redactor.text(body) };
}

function redactedCall(call: Call, redactor: Redactor): Call {
  if (!call.headers) return call;
  const given = Object.entries(call.headers).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...call, headers: { ...call.headers, ...redactor.headers(Object.fromEntries(given)) } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
