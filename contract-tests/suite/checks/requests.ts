/** R1 and R2: what is allowed is answered, and what is not allowed is refused, at every bound and beyond it. */
import { type Check, Skipped } from '../check.js';
import { invalidParameter, noSuchApi, unknownId } from '../facts/error-responses.js';
import { parameters } from '../facts/parameters.js';
import { pairs, type RequestVector, requestVectors } from '../facts/request-vectors.js';
import type { Call, RecordedResponse, Target } from '../target.js';
import { pathOf } from '../targets/http-target.js';
import { anyRejection } from './causes.js';
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

/** Where the rule of a vector stands. */
function pointerOf({ parameter, rule }: RequestVector): string {
  const fact = parameters.find(({ name }) => name === parameter);
  return `/components/parameters/${fact?.component}${rule === 'required' ? '' : '/schema'}${rule ? `/${rule}` : ''}`;
}

/** What a vector says in words. */
function shown({ query = '', ids = {} }: RequestVector): string {
  const [name, value] = query ? query.split(/=(.*)/s) : (Object.entries(ids)[0] ?? []);
  return `${name} ${value ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value) : 'missing'}`;
}

async function accepted(target: Target, vector: RequestVector): Promise<void> {
  const response = await sendOnce(target, callOf(target, vector));
  const [name, id] = Object.entries(vector.ids ?? {})[0] ?? [];
  // The ids of vectors are well-formed, but nobody's: a mock cannot know.
  if (!name || !id || target.kind === 'mock') return expectAnswered(target, response, vector);
  // That an unknown channel does not exist is published; what other ids get is not, but for that it is an error.
  const published = vector.id === 'vpc_channel_id-hexadecimal';
  expectRejected(target, response, unknownId(name, id), ...(published ? [] : anyRejection));
}

function expectAnswered(
  target: Target,
  response: RecordedResponse,
  { parameter, server }: RequestVector,
): void {
  if (server === 'unbounded' && target.kind === 'server' && response.status === 400) {
    throw new Skipped(
      `a note, no violation: the server limits the length of ${parameter}, which is not published`,
    );
  }
  noteAllowed(target, response);
  expectStatus(response, 200);
}

async function rejected(target: Target, vector: RequestVector): Promise<void> {
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

/** The live service is documented to replace a value that is out of range: then the page is that of the other value. */
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
    fail(`${sizes[0]} members are neither a 400 nor the ${sizes[1]} of ${instead}`, response, expected);
  }
}

/** S6: a mock names the parameter and the rule, so that a rejection for another reason does not pass. */
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

/** Vectors that break one rule of one parameter show the same flaw: each relies on the first one of them. */
const basis = new Map<string, Check>();

function checkOf(vector: RequestVector): Check {
  const { id, parameter, verdict, rule, server, ids } = vector;
  const accepts = verdict === 'accept';
  const answer = ids ? 'is an id, but none of the caller: an error, never a page' : 'is answered';
  const twice = id.endsWith('-twice');
  const flaw = twice ? 'twice' : accepts && !ids ? 'answered' : `${parameter} ${rule}`;
  const first = basis.get(flaw);
  const check: Check = {
    id: `${accepts ? 'R1' : 'R2'}.${id}`,
    title: accepts
      ? `${shown(vector)} ${answer}`
      : `${shown(vector)} breaks the rule ${rule}, and is refused`,
    pointer: pointerOf(vector),
    ...everywhereBut(server === 'unstated' ? { server: 'nothing published says what it gets' } : {}),
    needs: flaw === 'answered' ? answered(parameter) : first ? [first] : [],
    run: (target) => (accepts ? accepted(target, vector) : rejected(target, vector)),
  };
  if (!first) basis.set(flaw, check);
  return check;
}

/** What an allowed value of a parameter relies on to be answered. */
function answered(parameter: string): readonly Check[] {
  if (parameter === 'offset') return [plainPage, atTheEnd];
  return parameter === 'limit' ? [plainPage] : [plainPage, ...filterNeeds, noMatch];
}

const pairChecks = pairs.map(
  (query): Check => ({
    id: `R1.pair-${query}`,
    title: `?${query} is answered with the members that each of them leaves`,
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
