/** R2XX, R4XX, R5XX, CTC, CTD, CPC, HDEL, HCHG, BODY: another status, media type, header or body. */
import type { FaultyResponse, ServerFault } from '../server/server-fault.js';
import { onErrors, onPages } from './response-mutant.js';

type Both = (name: string, label: string, change: (response: FaultyResponse) => unknown) => ServerFault[];

/** The same mistake in pages and in errors. */
const both: Both = (name, label, change) => [
  onPages(`${name}-page`, `a page ${label}`, (_, response) => change(response)),
  onErrors(`${name}-error`, `an error ${label}`, (_, response) => change(response)),
];

function status(operator: string, code: number): ServerFault[] {
  return both(`${operator}.${code}`, `has the status ${code}`, (response) => {
    response.status = code;
    return undefined;
  });
}

function header(id: string, label: string, name: string, value?: string): ServerFault[] {
  return both(id, label, ({ headers }) => {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
    return undefined;
  });
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  text: 'text/plain',
  xml: 'application/xml',
  problem: 'application/problem+json',
  binary: 'application/octet-stream',
};

const bodies: Readonly<Record<string, (response: FaultyResponse) => unknown>> = {
  null: () => null,
  list: () => [],
  object: () => ({}),
  'in-data': ({ body }) => ({ data: body }),
  'in-list': ({ body }) => [body],
  'as-text': ({ body }) => JSON.stringify(JSON.stringify(body)),
  number: () => 0,
  word: () => '"ok"',
  empty: () => '',
  half: ({ body }) => JSON.stringify(body).slice(0, -2),
  html: () => '<p>ok</p>',
  twice: ({ body }) => JSON.stringify(body).repeat(2),
};

export const wholeResponseMutants: readonly ServerFault[] = [
  ...[201, 202, 204, 206].flatMap((code) => status('R2XX', code)),
  ...[400, 401, 403, 404, 418].flatMap((code) => status('R4XX', code)),
  ...[500, 503].flatMap((code) => status('R5XX', code)),
  ...Object.entries(types).flatMap(([name, type]) =>
    header(`CTC.${name}`, `has the media type ${type}`, 'Content-Type', type),
  ),
  ...header('CTD.none', 'has no media type', 'Content-Type'),
  ...header('CPC.charset', 'has the charset UTF-16', 'Content-Type', 'application/json; charset=utf-16'),
  ...header('HDEL.X-Request-Id', 'has no X-Request-Id', 'X-Request-Id'),
  ...header('HCHG.X-Request-Id-empty', 'has an empty X-Request-Id', 'X-Request-Id', ''),
  ...header('HCHG.X-Request-Id-word', 'has a word for X-Request-Id', 'X-Request-Id', 'string'),
  ...Object.entries(bodies).flatMap(([name, change]) => both(`BODY.${name}`, `has the body ${name}`, change)),
];
