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

export const deviations: readonly Deviation[] = [
  {
    id: 'empty-limit',
    title: 'takes an empty limit for none',
    call: { query: 'limit=' },
    mock: 200,
    twin: 400,
  },
  {
    id: 'bare-limit',
    title: 'takes a limit without a value for none',
    call: { query: 'limit' },
    mock: 200,
    twin: 400,
  },
  {
    id: 'empty-offset',
    title: 'takes an empty offset for none',
    call: { query: 'offset=' },
    mock: 200,
    twin: 400,
  },
  {
    id: 'empty-precise-search',
    title: 'takes an empty precise_search for none',
    call: { query: 'precise_search=' },
    mock: 200,
    twin: 400,
  },
  { id: 'exponent', title: 'reads 1e2 as 100', call: { query: 'limit=1e2' }, mock: 200, twin: 400 },
  { id: 'hexadecimal', title: 'reads 0x10 as 16', call: { query: 'limit=0x10' }, mock: 200, twin: 400 },
  { id: 'space', title: 'reads a number after a space', call: { query: 'limit=%205' }, mock: 200, twin: 400 },
  {
    id: 'plus',
    title: 'reads a number with a plus sign',
    call: { query: 'limit=%2B5' },
    mock: 200,
    twin: 400,
  },
  { id: 'decimal', title: 'reads 1.0 as 1', call: { query: 'limit=1.0' }, mock: 200, twin: 400 },
  { id: 'capitals', title: 'takes LIMIT for limit', call: { query: 'LIMIT=0' }, mock: 400, twin: 200 },
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
];

export const deviationChecks: readonly Check[] = deviations.map(
  ({ id, title, call, mock, problem, twin }) => ({
    id: `${problem ? 'M5' : 'R9'}.${id}`,
    title: `The mock ${title}${twin ? `; the contract says ${twin}` : ''}`,
    ...everywhereBut(twin ? { server: onlyMock.server } : onlyMock),
    needs: [plainPage],
    async run(target) {
      const exchange = await ask(target, call);
      if (target.proxied && call.body) throw new Skipped('the proxy before it refuses the body itself');
      const due = target.kind === 'mock' ? mock : (twin ?? mock);
      if (due === 200) return expectStatus(exchange, 200);
      if (!problem || target.kind !== 'mock') return expectRefused(target, exchange, { status: due });
      expectStatus(exchange, due);
      if (exchange.contentType !== 'application/problem+json')
        fail('Prism should say so as a problem', exchange);
    },
  }),
);
