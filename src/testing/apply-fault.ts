import { isFrontGateway, textOf } from './error-response.js';
import type { Fault } from './fault.js';
import type { FakeResponse } from './operation.js';
import { broken, dripping, overstated, type WireResponse, wireResponse } from './wire-response.js';

/** The response after the fault; undefined when the connection is reset before anything is sent. */
export function applyFault(
  fault: Fault,
  response: FakeResponse,
  requestId: string,
): WireResponse | undefined {
  const id = { 'X-Request-Id': requestId };
  const normal = () => json(response.status, id, withRequestId(response, requestId));
  switch (fault.fault) {
    case 'none':
    case 'delay':
    case 'change':
      return normal();
    case 'reset':
      return fault.when === 'before-headers' ? undefined : broken(normal(), 'reset');
    case 'truncated-body':
      return broken(normal(), 'cut');
    case 'wrong-content-length':
      return overstated(normal());
    case 'slow-drip':
      return dripping(normal(), fault.ms, fault.chunks ?? 10);
    case 'invalid-json': {
      const text = JSON.stringify(response.body);
      return wireResponse(response.status, { ...id, ...jsonType }, text.slice(0, text.length >> 1));
    }
    case 'html':
      return wireResponse(fault.status ?? 502, { ...id, 'Content-Type': 'text/html' }, htmlPage);
    case 'empty':
      return wireResponse(fault.status, id, '');
    case 'redirect':
      return wireResponse(fault.status ?? 302, { ...id, Location: fault.location ?? nowhere }, '');
    case 'error':
      return scripted(fault, requestId);
    case 'tampered-page':
      return 'members' in response.body
        ? json(200, id, fault.page(structuredClone(response.body)))
        : normal();
  }
}

const jsonType = { 'Content-Type': 'application/json' };
const htmlPage = '<!doctype html>\n<title>Bad Gateway</title>\n<h1>Bad Gateway</h1>\n';
/** `.invalid` never resolves (RFC 6761). */
const nowhere = 'https://elsewhere.invalid/';

function json(status: number, headers: Record<string, string>, body: unknown): WireResponse {
  return wireResponse(status, { ...headers, ...jsonType }, JSON.stringify(body) ?? '');
}

function withRequestId({ body }: FakeResponse, request_id: string): object {
  return 'error_code' in body && isFrontGateway(body.error_code) ? { ...body, request_id } : body;
}

function scripted(fault: Extract<Fault, { fault: 'error' }>, requestId: string): WireResponse {
  const { status, error_code, error_msg = textOf(error_code), retryAfter, request_id } = fault;
  const id = request_id ?? requestId;
  const headers = {
    'X-Request-Id': id,
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  };
  const repeated = request_id !== undefined || isFrontGateway(error_code) ? { request_id: id } : {};
  return json(status, headers, { error_code, error_msg, ...repeated });
}
