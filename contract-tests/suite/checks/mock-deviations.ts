/**
 * R9 and M5: known deviations of the mock from the contract. These checks fail when a new version of Prism behaves
 * differently. The client never sends a request that only the mock accepts.
 */
import { type Check, Skipped } from '../check.js';
import type { Call } from '../target.js';
import { expectRejected } from './expectations.js';
import { requestChecks } from './requests.js';
import { plainPage } from './responses.js';
import { expectStatus, fail, sendOnce } from './send.js';
import { everywhereBut, onlyMock } from './target-kinds.js';

export interface Deviation {
  id: string;
  title: string;
  call: Call;
  /** The status of the mock. */
  mock: number;
  /** The body is a problem of Prism itself, without an error_code. */
  problem?: true;
  /** The status by the contract, which the fake returns; undefined if the request is specific to Prism. */
  fake?: number;
}

const body = { body: '{}', headers: { 'Content-Type': 'text/plain' } };

/** Spellings that Prism reads as an integer. By the contract, an integer has decimal digits only. */
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
      fake: 400,
    };
  }),
);

/** Prism drops a parameter without a value before it validates. */
const dropped = ['limit', 'offset', 'precise_search'].flatMap((name): Deviation[] => [
  {
    id: `${name}-empty`,
    title: `ignores an empty ${name}`,
    call: { query: `${name}=` },
    mock: 200,
    fake: 400,
  },
  {
    id: `${name}-bare`,
    title: `ignores ${name} without a value`,
    call: { query: name },
    mock: 200,
    fake: 400,
  },
]);

/** The front gateway responds with 404, Prism with 405. The checks R4 test both. */
const otherMethods = ['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'].map(
  (method): Deviation => ({
    id: `method-${method.toLowerCase()}`,
    title: `responds to ${method} with 405`,
    call: { method },
    mock: 405,
    problem: true,
    fake: 404,
  }),
);

const checked: readonly Deviation[] = [
  ...dropped,
  ...misread,
  { id: 'capitals', title: 'reads LIMIT as limit', call: { query: 'LIMIT=0' }, mock: 400, fake: 200 },
  {
    id: 'query-code',
    title: 'responds with the status in the parameter __code',
    call: { query: '__code=404' },
    mock: 404,
    fake: 200,
  },
  {
    id: 'query-server',
    title: 'reads the parameter __server as one of the servers of the description',
    call: { query: '__server=http://localhost' },
    mock: 404,
    problem: true,
    fake: 200,
  },
  { id: 'body', title: 'rejects a GET with a body', call: body, mock: 400, fake: 200 },
  {
    id: 'unknown-status',
    title: 'responds with 404 to a Prefer header with an undocumented status',
    call: { headers: { Prefer: 'code=418' } },
    mock: 404,
    problem: true,
  },
  {
    id: 'unknown-example',
    title: 'responds with 404 to a Prefer header with an unknown example',
    call: { headers: { Prefer: 'example=Nothing' } },
    mock: 404,
    problem: true,
  },
  {
    id: 'bad-preference',
    title: 'responds with 422 to a Prefer header with an invalid status',
    call: { headers: { Prefer: 'code=abc' } },
    mock: 422,
    problem: true,
  },
  {
    id: 'accept-html',
    title: 'responds with 406 to Accept: text/html',
    call: { headers: { Accept: 'text/html' } },
    mock: 406,
    problem: true,
    fake: 200,
  },
  ...['Accept', 'Content-Type'].map(
    (name): Deviation => ({
      id: `${name.toLowerCase()}-malformed`,
      title: `responds with 500 when ${name} is not a media type`,
      call: { headers: { [name]: 'x' } },
      mock: 500,
      problem: true,
      fake: 200,
    }),
  ),
];

/** All deviations; mock-and-fake.test.ts tests odd requests for others. */
export const deviations: readonly Deviation[] = [...checked, ...otherMethods];

/** If the server accepts any precise_search, it accepts an empty one for the same reason. */
const wrongSearch = requestChecks.filter(({ id }) => id === 'R2.precise_search-other-parameter');

export const deviationChecks: readonly Check[] = checked.map(({ id, title, call, mock, problem, fake }) => ({
  id: `${problem ? 'M5' : 'R9'}.${id}`,
  title: `The mock ${title}${fake ? `; the contract requires ${fake}` : ''}`,
  ...everywhereBut(fake ? { server: onlyMock.server } : onlyMock),
  needs: [plainPage, ...(id.startsWith('precise_search') ? wrongSearch : [])],
  async run(target) {
    const response = await sendOnce(target, call);
    if (target.proxied && (call.body || id === 'query-server'))
      throw new Skipped('the proxy rejects the request itself');
    const expected = target.kind === 'mock' ? mock : (fake ?? mock);
    if (expected === 200) return expectStatus(response, 200);
    if (!problem || target.kind !== 'mock') return expectRejected(target, response, { status: expected });
    expectStatus(response, expected);
    if (response.contentType !== 'application/problem+json')
      fail('the response of Prism is not a problem', response);
  },
}));
