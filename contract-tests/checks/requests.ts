/** R1 and R2: what is allowed is answered, and what is not allowed is refused, at every bound and beyond it. */
import type { Check } from '../check.js';
import { invalidParameter, noSuchApi, unknownId } from '../facts/error-answers.js';
import { parameters } from '../facts/parameters.js';
import { pairs, type RequestVector, requestVectors } from '../facts/request-vectors.js';
import { spanOf } from '../judge/expected-page.js';
import type { Call, Exchange, Target } from '../target.js';
import { pathOf } from '../targets/http-target.js';
import { ask, expectDocumented, expectStatus, fail } from './asking.js';
import { expectError, expectPage } from './expectations.js';
import { everywhereBut } from './kinds.js';

/** The request of a vector. */
export function callOf(target: Target, { query, ids }: RequestVector): Call {
  return {
    ...(query !== undefined && { query }),
    ...(ids && { path: pathOf({ ...target.ids, ...ids }) }),
  };
}

/** Where the rule of a vector stands. */
function placeOf({ parameter, rule }: RequestVector): string {
  const fact = parameters.find(({ name }) => name === parameter);
  return `/components/parameters/${fact?.component}${rule === 'required' ? '' : '/schema'}${rule ? `/${rule}` : ''}`;
}

/** What a vector says in words. */
function shown({ query = '', ids = {} }: RequestVector): string {
  const [name, value] = query ? query.split(/=(.*)/s) : (Object.entries(ids)[0] ?? []);
  return `${name} ${value ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value) : 'missing'}`;
}

async function accepted(target: Target, vector: RequestVector): Promise<void> {
  const exchange = await ask(target, callOf(target, vector));
  const [name, id] = Object.entries(vector.ids ?? {})[0] ?? [];
  // The ids of vectors are well-formed, but nobody's: a mock cannot know.
  if (!name || !id || target.kind === 'mock') return void expectPage(target, exchange);
  // That an unknown channel does not exist is published; what other ids get is not, but for that it is an error.
  const published = vector.id === 'vpc_channel_id-hexadecimal';
  expectError(target, exchange, unknownId(name, id), ...(published ? [] : [400, 401, 403, 404]));
}

async function rejected(target: Target, vector: RequestVector): Promise<void> {
  const exchange = await ask(target, callOf(target, vector));
  if (target.kind === 'server' && vector.server === 'replace' && exchange.status === 200) {
    return expectReplacement(target, exchange, vector);
  }
  if (vector.rule === 'required' && target.kind === 'twin') {
    expectStatus(exchange, noSuchApi.status);
    return expectDocumented(target, exchange);
  }
  const others = vector.ids ? [401, 403, 404] : [];
  expectError(target, exchange, invalidParameter(vector.parameter), ...others);
  if (target.kind === 'mock') expectReason(exchange, vector);
}

/** The live service is documented to replace a value that is out of range: then the page is that of the other value. */
async function expectReplacement(target: Target, exchange: Exchange, { parameter, query }: RequestVector) {
  const value = Number(query?.split('=')[1]);
  const instead = parameter === 'offset' ? 'offset=0' : value < 1 ? 'limit=20' : 'limit=500';
  expectDocumented(target, exchange);
  const expected = await ask(target, { query: instead });
  const sizes = [exchange, expected].map(({ body }) => (body as { size?: unknown }).size);
  if (sizes[0] !== sizes[1]) {
    fail(
      `size ${sizes[0]} is neither a 400 nor that of ${instead}, which is ${sizes[1]}`,
      exchange,
      expected,
    );
  }
}

/** S6: a mock names the parameter and the rule, so that a rejection for another reason does not pass. */
function expectReason(exchange: Exchange, { parameter, rule }: RequestVector): void {
  const violations = JSON.parse(exchange.headers.get('sl-violations') ?? '[]') as {
    location: string[];
    code: string;
    message: string;
  }[];
  const named = violations.some(
    ({ location, code, message }) =>
      code === rule && (location.at(-1) === parameter || message.includes(parameter)),
  );
  if (!named) {
    fail(`rejected, but not because ${parameter} breaks ${rule}: ${JSON.stringify(violations)}`, exchange);
  }
}

function checkOf(vector: RequestVector): Check {
  const { id, verdict, rule, server } = vector;
  const accepts = verdict === 'accept';
  const answer = vector.ids ? 'is an id, but none of the caller: an error, never a page' : 'is answered';
  return {
    id: `${accepts ? 'R1' : 'R2'}.${id}`,
    title: accepts
      ? `${shown(vector)} ${answer}`
      : `${shown(vector)} breaks the rule ${rule}, and is refused`,
    place: placeOf(vector),
    ...everywhereBut(server === 'unstated' ? { server: 'nothing published says what it gets' } : {}),
    run: (target) => (accepts ? accepted(target, vector) : rejected(target, vector)),
  };
}

const pairChecks = pairs.map((query): Check => {
  const { limit, offset } = spanOf(query);
  return {
    id: `R1.pair-${query}`,
    title: `?${query} is answered with at most ${limit} members from offset ${offset}`,
    place: '/components/schemas/VpcMemberPage',
    ...everywhereBut(),
    run: async (target) => void expectPage(target, await ask(target, { query })),
  };
});

export const requestChecks: readonly Check[] = [...requestVectors.map(checkOf), ...pairChecks];
