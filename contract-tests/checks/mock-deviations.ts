/**
 * R9 and M5: where the mock is known to be looser, or stricter, or another, than the contract. Pinned, so that a new
 * version of Prism that behaves otherwise is noticed; the client never sends what is listed here as accepted.
 */
import { type Check, Skipped } from '../check.js';
import type { Call } from '../target.js';
import { plainPage } from './answers.js';
import { ask, expectStatus, fail } from './asking.js';
import { expectRefused } from './expectations.js';
import { everywhereBut, onlyMock } from './kinds.js';
import { requestChecks } from './requests.js';

export interface Deviation {
  id: string;
  title: string;
  call: Call;
  /** What the mock answers. */
  mock: number;
  /** Prism's own answer, which must not pass for one of the API. */
  problem?: true;
  /** What the twin answers, as the contract has it; undefined when it has no such thing. */
  twin?: number;
}

const body = { body: '{}', headers: { 'Content-Type': 'text/plain' } };

/** Spellings that Prism reads as an integer, where a URL has an integer in decimal digits and no other. */
const misreadIntegers = {
  exponent: ['1e2', 'as 100'],
  hexadecimal: ['0x10', 'as 16'],
  octal: ['0o7', 'as 7'],
  binary: ['0b1', 'as 1'],
  'space-before': ['%205', 'as 5'],
  'space-after': ['5%20', 'as 5'],
  plus: ['%2B5', 'as 5'],
  'plus-as-space': ['+5', 'as 5'],
  decimal: ['1.0', 'as 1'],
  point: ['1.', 'as 1'],
} as const;

const misread = ['limit', 'offset'].flatMap((name) =>
  Object.entries(misreadIntegers).map(([spelling, [value, reading]]): Deviation => {
    const query = `${name}=${value}`;
    return {
      id: `${name}-${spelling}`,
      title: `reads ${query} ${reading}`,
      call: { query },
      mock: 200,
      twin: 400,
    };
  }),
);

/** Prism drops a parameter without a value before it validates. */
const dropped = ['limit', 'offset', 'precise_search'].flatMap((name): Deviation[] => [
  {
    id: `${name}-empty`,
    title: `takes an empty ${name} for none`,
    call: { query: `${name}=` },
    mock: 200,
    twin: 400,
  },
  {
    id: `${name}-bare`,
    title: `takes a ${name} without a value for none`,
    call: { query: name },
    mock: 200,
    twin: 400,
  },
]);

/** The front gateway has no such API: 404. Prism knows the path, and says 405. The checks R4 ask for both. */
const otherMethods = ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'].map(
  (method): Deviation => ({
    id: `method-${method.toLowerCase()}`,
    title: `says 405 to ${method}`,
    call: { method },
    mock: 405,
    problem: true,
    twin: 404,
  }),
);

const checked: readonly Deviation[] = [
  ...dropped,
  ...misread,
  { id: 'capitals', title: 'takes LIMIT for limit', call: { query: 'LIMIT=0' }, mock: 400, twin: 200 },
  {
    id: 'query-code',
    title: 'takes __code in the query for the status to answer with',
    call: { query: '__code=404' },
    mock: 404,
    twin: 200,
  },
  {
    id: 'query-server',
    title: 'takes __server in the query for one of the servers of the description',
    call: { query: '__server=http://localhost' },
    mock: 404,
    problem: true,
    twin: 200,
  },
  { id: 'body', title: 'refuses a GET with a body', call: body, mock: 400, twin: 200 },
  {
    id: 'unknown-status',
    title: 'says 404 when asked for a status that is not documented',
    call: { headers: { Prefer: 'code=418' } },
    mock: 404,
    problem: true,
  },
  {
    id: 'unknown-example',
    title: 'says 404 when asked for an example that is not there',
    call: { headers: { Prefer: 'example=Nothing' } },
    mock: 404,
    problem: true,
  },
  {
    id: 'bad-preference',
    title: 'says 422 when asked for no status at all',
    call: { headers: { Prefer: 'code=abc' } },
    mock: 422,
    problem: true,
  },
  {
    id: 'accept-html',
    title: 'says 406 to who wants HTML',
    call: { headers: { Accept: 'text/html' } },
    mock: 406,
    problem: true,
    twin: 200,
  },
  ...['Accept', 'Content-Type'].map(
    (name): Deviation => ({
      id: `${name.toLowerCase()}-malformed`,
      title: `says 500 when ${name} is no media type`,
      call: { headers: { [name]: 'x' } },
      mock: 500,
      problem: true,
      twin: 200,
    }),
  ),
];

/** All of them: mock-and-twin.test.ts shows that there are no others. */
export const deviations: readonly Deviation[] = [...checked, ...otherMethods];

/** While a wrong precise_search is not refused at all, that an empty one is not is no flaw of its own. */
const wrongSearch = requestChecks.filter(({ id }) => id === 'R2.precise_search-other-parameter');

export const deviationChecks: readonly Check[] = checked.map(({ id, title, call, mock, problem, twin }) => ({
  id: `${problem ? 'M5' : 'R9'}.${id}`,
  title: `The mock ${title}${twin ? `; the contract says ${twin}` : ''}`,
  ...everywhereBut(twin ? { server: onlyMock.server } : onlyMock),
  needs: [plainPage, ...(id.startsWith('precise_search') ? wrongSearch : [])],
  async run(target) {
    const exchange = await ask(target, call);
    if (target.proxied && (call.body || id === 'query-server'))
      throw new Skipped('the proxy before it refuses the request itself');
    const due = target.kind === 'mock' ? mock : (twin ?? mock);
    if (due === 200) return expectStatus(exchange, 200);
    if (!problem || target.kind !== 'mock') return expectRefused(target, exchange, { status: due });
    expectStatus(exchange, due);
    if (exchange.contentType !== 'application/problem+json')
      fail('Prism should say so as a problem', exchange);
  },
}));
