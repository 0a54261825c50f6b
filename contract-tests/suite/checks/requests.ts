/** R1 and R2: valid values get a page and invalid values an error, at every bound and beyond it. */
import { type Check, Skipped } from '../check.js';
import { invalidParameter, noSuchApi, unknownId } from '../facts/error-responses.js';
import { parameters } from '../facts/parameters.js';
import { pairs, type RequestVector, requestVectors } from '../facts/request-vectors.js';
import type { Call, RecordedResponse, Target } from '../target.js';
import { pathOf } from '../targets/http-target.js';
import { anyRejection } from './error-requests.js';
import { expectModel, expectRejected, readPage } from './expectations.js';
import { filterNeeds, noMatch } from './filters.js';
import { atTheEnd, pageChecks } from './pages.js';
import { plainPage } from './responses.js';
import { noteAllowed } from './seen.js';
import { expectStatus, fail, sendOnce } from './send.js';
import { everywhereBut } from './target-kinds.js';

/** The request of a vector. */
export function callOf(target: Target, { query, ids }: RequestVector): Call {
  return {
    ...(query !== undefined && { query }),
    ...(ids && { path: pathOf({ ...target.ids, ...ids }) }),
  };
}

/** JSON pointer to the rule of a vector. */
function pointerOf({ parameter, rule }: RequestVector): string {
  const fact = parameters.find(({ name }) => name === parameter);
  return `/components/parameters/${fact?.component}${rule === 'required' ? '' : '/schema'}${rule ? `/${rule}` : ''}`;
}

/** A vector for the title: `limit "abc"`. */
function shown({ query = '', ids = {} }: RequestVector): string {
  const [name, value] = query ? query.split(/=(.*)/s) : (Object.entries(ids)[0] ?? []);
  return `${name} ${value ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value) : 'missing'}`;
}

async function expectAccepted(target: Target, vector: RequestVector): Promise<void> {
  const response = await sendOnce(target, callOf(target, vector));
  const [name, id] = Object.entries(vector.ids ?? {})[0] ?? [];
  // The ids of vectors are well-formed, but unknown to the server. A mock accepts them.
  if (!name || !id || target.kind === 'mock') return expectPage(target, response, vector);
  // The status for an unknown channel is published. For other ids a live server may send any error.
  const published = vector.id === 'vpc_channel_id-hexadecimal';
  expectRejected(target, response, unknownId(name, id), ...(published ? [] : anyRejection));
}

function expectPage(target: Target, response: RecordedResponse, { parameter, server }: RequestVector): void {
  if (server === 'unbounded' && target.kind === 'server' && response.status === 400) {
    throw new Skipped(
      `a note, not a violation: the server limits the length of ${parameter}, which is not published`,
    );
  }
  noteAllowed(target, response);
  expectStatus(response, 200);
}

async function expectInvalid(target: Target, vector: RequestVector): Promise<void> {
  const response = await sendOnce(target, callOf(target, vector));
  if (target.kind === 'server' && vector.server === 'replace' && response.status === 200) {
    return expectReplacement(target, response, vector);
  }
  if (vector.rule === 'required' && target.kind === 'fake')
    return expectRejected(target, response, noSuchApi);
  expectRejected(
    target,
    response,
    invalidParameter(vector.parameter),
    ...(vector.ids ? [401, 403, 404] : []),
  );
  if (target.kind === 'mock') expectReason(response, vector);
}

/** The service is documented to replace a value that is out of range. Expects the page of the replacement. */
async function expectReplacement(
  target: Target,
  response: RecordedResponse,
  { parameter, query }: RequestVector,
) {
  const value = Number(query?.split('=')[1]);
  const instead = parameter === 'offset' ? 'offset=0' : value < 1 ? 'limit=20' : 'limit=500';
  const expected = await sendOnce(target, { query: instead });
  const sizes = [response, expected].map((each) => readPage(target, each).members.length);
  if (sizes[0] !== sizes[1]) {
    fail(
      `received ${sizes[0]} members, expected a 400 or the ${sizes[1]} members of ${instead}`,
      response,
      expected,
    );
  }
}

/** Expects that the mock names the parameter and the rule, so that a rejection for another reason fails. */
function expectReason(response: RecordedResponse, { parameter, rule }: RequestVector): void {
  const violations = JSON.parse(response.headers.get('sl-violations') ?? '[]') as {
    location: string[];
    code: string;
    message: string;
  }[];
  const named = violations.some(
    ({ location, code, message }) =>
      code === rule && (location.at(-1) === parameter || message.includes(parameter)),
  );
  if (!named) {
    fail(`rejected, but not because ${parameter} breaks ${rule}: ${JSON.stringify(violations)}`, response);
  }
}

/** Vectors that break one rule of one parameter show the same flaw: each needs the first of them. */
const basis = new Map<string, Check>();

function checkOf(vector: RequestVector): Check {
  const { id, parameter, verdict, rule, server, ids } = vector;
  const accepts = verdict === 'accept';
  const outcome = ids
    ? 'is a valid but unknown id and gets an error, never a page'
    : 'is valid and gets a page';
  const twice = id.endsWith('-twice');
  const flaw = twice ? 'twice' : accepts && !ids ? 'allowed' : `${parameter} ${rule}`;
  const first = basis.get(flaw);
  const check: Check = {
    id: `${accepts ? 'R1' : 'R2'}.${id}`,
    title: accepts
      ? `${shown(vector)} ${outcome}`
      : `${shown(vector)} breaks the rule ${rule} and is rejected`,
    pointer: pointerOf(vector),
    ...everywhereBut(server === 'unstated' ? { server: 'its response is not published' } : {}),
    needs: flaw === 'allowed' ? needsOf(parameter) : first ? [first] : [],
    run: (target) => (accepts ? expectAccepted(target, vector) : expectInvalid(target, vector)),
  };
  if (!first) basis.set(flaw, check);
  return check;
}

/** What the check of a valid value needs. */
function needsOf(parameter: string): readonly Check[] {
  if (parameter === 'offset') return [plainPage, atTheEnd];
  return parameter === 'limit' ? [plainPage] : [plainPage, ...filterNeeds, noMatch];
}

const pairChecks = pairs.map(
  (query): Check => ({
    id: `R1.pair-${query}`,
    title: `?${query} returns the members that match all its parameters`,
    pointer: '/components/schemas/VpcMemberPage',
    ...everywhereBut(),
    needs: [...pageChecks, ...filterNeeds],
    async run(target) {
      const response = await sendOnce(target, { query });
      expectModel(target, response, readPage(target, response));
    },
  }),
);

export const requestChecks: readonly Check[] = [...requestVectors.map(checkOf), ...pairChecks];
