/** Vectors of statuses, media types and headers. */
import { examples } from './examples.js';
import type { ResponseVector } from './response-vector.js';
import { responses } from './responses.js';

type Headers = NonNullable<ResponseVector['headers']>;

const names: Readonly<Record<string, string>> = {
  200: 'MemberPage',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
};

const anyJson = 'Prism reads every type that ends in +json as JSON';

/** For one status: responses with an invalid header or body, and valid ones with unusual headers. */
function headerVectors(status: number): ResponseVector[] {
  const body = examples[responses[status]?.examples[0] ?? 'EmptyPage'];
  const response = `/components/responses/${names[status]}`;
  const requestIdAt = '/components/headers/X-Request-Id';
  const accepted = (name: string, headers: Headers): ResponseVector => {
    return { id: `${status}-${name}`, status, headers, body, verdict: 'accept' };
  };
  const rejected = (name: string, headers: Headers, pointer: string): ResponseVector => {
    return { id: `${status}-${name}`, status, headers, body, verdict: 'reject', pointer };
  };
  const malformed = (name: string, text: string): ResponseVector => {
    return {
      id: `${status}-${name}`,
      status,
      text,
      verdict: 'reject',
      pointer: `${response}/content/application~1json`,
    };
  };
  const otherType = (type: string | undefined) => ({ 'Content-Type': type });
  return [
    accepted('request-id-of-another-form', { 'X-Request-Id': 'r' }),
    accepted('long-request-id', { 'X-Request-Id': 'r'.repeat(300) }),
    accepted('charset', otherType('application/json; charset=utf-8')),
    accepted('charset-in-capitals', otherType('application/json;charset=UTF-8')),
    rejected('no-request-id', { 'X-Request-Id': undefined }, `${requestIdAt}/required`),
    rejected('empty-request-id', { 'X-Request-Id': '' }, `${requestIdAt}/schema/minLength`),
    rejected('html', otherType('text/html'), `${response}/content`),
    {
      ...rejected('problem', otherType('application/problem+json'), `${response}/content`),
      missedByPrism: anyJson,
    },
    {
      ...rejected('other-json', otherType('application/vnd.api+json'), `${response}/content`),
      missedByPrism: anyJson,
    },
    rejected('text', otherType('text/plain'), `${response}/content`),
    malformed('empty-body', ''),
    malformed('half-a-body', '{"size":'),
    malformed('text-body', 'busy'),
    rejected('no-content-type', otherType(undefined), `${response}/content`),
    {
      ...rejected('other-charset', otherType('application/json; charset=utf-16'), `${response}/content`),
      missedByPrism: 'Prism ignores media type parameters',
    },
  ];
}

function retryAfter(name: string, value: string, rejected = false): ResponseVector {
  const vector = { id: `429-retry-after-${name}`, status: 429, headers: { 'Retry-After': value } };
  const pointer = '/components/headers/Retry-After/schema/pattern';
  const verdict = rejected ? ({ verdict: 'reject', pointer } as const) : ({ verdict: 'accept' } as const);
  return { ...vector, body: examples.Throttled, ...verdict };
}

/** A status that is not in the description. */
function undocumented(status: number, body: unknown = examples.SystemError): ResponseVector {
  const pointer =
    '/paths/~1v2~1{project_id}~1apigw~1instances~1{instance_id}~1vpc-channels~1{vpc_channel_id}~1members/get/responses';
  const missed = status >= 300 && {
    missedByPrism: 'Prism only warns of an undocumented status, unless it is 2xx',
  };
  return { id: `status-${status}`, status, body, verdict: 'reject', pointer, ...missed };
}

export const headerAndStatusVectors: readonly ResponseVector[] = [
  ...Object.keys(responses).map(Number).flatMap(headerVectors),
  retryAfter('none', '0'),
  retryAfter('seconds', '60'),
  retryAfter('max-digits', '1234567890'),
  retryAfter('date', 'Wed, 21 Oct 2015 07:28:00 GMT'),
  retryAfter('too-many-digits', '12345678901', true),
  retryAfter('text', 'soon', true),
  retryAfter('negative', '-1', true),
  retryAfter('fraction', '1.5', true),
  retryAfter('date-of-another-form', '2015-10-21T07:28:00Z', true),
  undocumented(201, examples.EmptyPage),
  undocumented(202, examples.EmptyPage),
  undocumented(206, examples.EmptyPage),
  undocumented(405),
  undocumented(409),
  undocumented(418),
  undocumented(422),
  undocumented(502),
  undocumented(503),
];
