import { isFrontGateway, textOf } from './error-response.js';
import type { Fault } from './fault.js';
import type { Answer } from './operation.js';
import { broken, dripping, overstated, type Reply, reply } from './wire-response.js';

/** The answer as a fault leaves it; undefined when the connection is reset before anything is sent. */
export function spoil(fault: Fault, answer: Answer, requestId: string): Reply | undefined {
  const id = { 'X-Request-Id': requestId };
  const usual = () => json(answer.status, id, withRequestId(answer, requestId));
  switch (fault.fault) {
    case 'none':
    case 'delay':
    case 'change':
      return usual();
    case 'reset':
      return fault.when === 'before-headers' ? undefined : broken(usual(), 'reset');
    case 'truncated-body':
      return broken(usual(), 'cut');
    case 'wrong-content-length':
      return overstated(usual());
    case 'slow-drip':
      return dripping(usual(), fault.ms, fault.chunks ?? 10);
    case 'invalid-json': {
      const text = JSON.stringify(answer.body);
      return reply(answer.status, { ...id, ...jsonType }, text.slice(0, text.length >> 1));
    }
    case 'html':
      return reply(fault.status ?? 502, { ...id, 'Content-Type': 'text/html' }, htmlPage);
    case 'empty':
      return reply(fault.status, id, '');
    case 'redirect':
      return reply(fault.status ?? 302, { ...id, Location: fault.location ?? nowhere }, '');
    case 'error':
      return scripted(fault, requestId);
    case 'lie':
      return 'members' in answer.body ? json(200, id, fault.page(structuredClone(answer.body))) : usual();
  }
}

const jsonType = { 'Content-Type': 'application/json' };
const htmlPage = '<!doctype html>\n<title>Bad Gateway</title>\n<h1>Bad Gateway</h1>\n';
/** A name that is reserved for never being found (RFC 6761). */
const nowhere = 'https://elsewhere.invalid/';

function json(status: number, headers: Record<string, string>, body: unknown): Reply {
  return reply(status, { ...headers, ...jsonType }, JSON.stringify(body) ?? '');
}

function withRequestId({ body }: Answer, request_id: string): object {
  return 'error_code' in body && isFrontGateway(body.error_code) ? { ...body, request_id } : body;
}

function scripted(fault: Extract<Fault, { fault: 'error' }>, requestId: string): Reply {
  const { status, error_code, error_msg = textOf(error_code), retryAfter, request_id } = fault;
  const id = request_id ?? requestId;
  const headers = {
    'X-Request-Id': id,
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  };
  const repeated = request_id !== undefined || isFrontGateway(error_code) ? { request_id: id } : {};
  return json(status, headers, { error_code, error_msg, ...repeated });
}
