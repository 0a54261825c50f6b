/** R3 and R7: nobody gets in without signing in, and that is found out first. */
import { type Check, Skipped } from '../check.js';
import { type ErrorResponse, errorResponses, unknownId } from '../facts/error-responses.js';
import type { Call, Target } from '../target.js';
import { pathOf } from '../targets/http-target.js';
import { expectRejected } from './expectations.js';
import { plainPage } from './responses.js';
import { noteAllowed, noteError } from './seen.js';
import { expectStatus, fail, sendOnce } from './send.js';
import { everywhereBut } from './target-kinds.js';

const pointer = '/security';
/** Sends no token; what else is given goes along. */
const without = { 'X-Auth-Token': undefined };
const date = '20201123T000000Z';
const signature = `SDK-HMAC-SHA256 Access=a, SignedHeaders=x-sdk-date, Signature=${'0'.repeat(64)}`;
const spares = 'wrong sign-ins lock a caller out: a live server gets as few as can be';

interface Refusal {
  id: string;
  title: string;
  call: Call | ((target: Target) => Call);
  /** A live server is asked too. */
  live?: boolean;
  /** What a caller who is let in would be told: a stranger is not. */
  told?: number;
}

const refusals: readonly Refusal[] = [
  {
    id: 'R3.empty-token',
    title: 'An empty token is refused',
    call: { headers: { 'X-Auth-Token': '' } },
    live: true,
  },
  {
    id: 'R3.token-in-query',
    title: 'A token in the query is no sign-in: it would end up in logs',
    call: { headers: without, query: 'X-Auth-Token=contract-suite-token' },
  },
  ...['X-Subject-Token', 'X-Auth-Key', 'Token'].map((name) => ({
    id: `R3.token-in-${name}`,
    title: `A token in the header ${name} is no sign-in`,
    call: { headers: { ...without, [name]: 'contract-suite-token' } },
  })),
  {
    id: 'R3.bearer',
    title: 'A token in Authorization is no sign-in',
    call: { headers: { ...without, Authorization: 'Bearer contract-suite-token' } },
  },
  {
    id: 'R3.token-in-cookie',
    title: 'A token in a cookie is no sign-in',
    call: { headers: { ...without, Cookie: 'X-Auth-Token=contract-suite-token' } },
  },
  {
    id: 'R3.signature-without-date',
    title: 'A signature without its date is no sign-in',
    call: { headers: { ...without, Authorization: signature } },
  },
  {
    id: 'R3.date-without-signature',
    title: 'A date of signing without a signature is no sign-in',
    call: { headers: { ...without, 'X-Sdk-Date': date } },
  },
  {
    id: 'R7.limit',
    title: 'Without a token, a bad limit is a 401 and not a 400',
    call: { headers: without, query: 'limit=abc' },
    live: true,
    told: 400,
  },
  {
    id: 'R7.id',
    title: 'Without a token, a malformed channel id is a 401 and not a 400',
    call: ({ ids }) => ({ headers: without, path: pathOf({ ...ids, vpc_channel_id: 'not.an.id' }) }),
    told: 400,
  },
  ...(['project_id', 'instance_id', 'vpc_channel_id'] as const).map((name) => ({
    id: `R7.unknown-${name}`,
    title: `Without a token, an unknown ${name} is a 401: a stranger is not told what exists`,
    call: ({ ids }: Target) => ({ headers: without, path: pathOf({ ...ids, [name]: 'unknown' }) }),
    live: true,
    told: unknownId(name, 'unknown').status,
  })),
];

/** No page, and nothing that a caller would be told. Which error it is due is for S5 to judge. */
async function refuses(
  target: Target,
  call: Call,
  answer: ErrorResponse = errorResponses.tokenMissing,
  told?: number,
): Promise<void> {
  const response = await sendOnce(target, call);
  expectRejected(target, response, answer);
  if (response.status === told) fail(`expected ${answer.status}, got ${told}`, response);
}

const tokenOf = (kind: 'expired' | 'wrong') => async (target: Target) => {
  const token = target.kind === 'server' ? 'a-token-of-nobody' : target.rejectedTokens?.[kind];
  if (token === undefined) throw new Skipped(`no ${kind} token is known`);
  const answer = kind === 'expired' ? errorResponses.tokenExpired : errorResponses.tokenWrong;
  await refuses(target, { headers: { 'X-Auth-Token': token } }, answer, 403);
};

/** Everything else about sign-in relies on this one. */
const noToken: Check = {
  id: 'R3.no-token',
  title: 'A request without a token is a 401',
  pointer,
  ...everywhereBut(),
  async run(target) {
    // A cache that minds the address alone would give a stranger what the caller got.
    await sendOnce(target);
    const response = await sendOnce(target, { headers: without });
    noteError(target, response, { statuses: [401] });
    expectStatus(response, 401);
  },
};

export const authenticationChecks: readonly Check[] = [
  noToken,
  ...refusals.map(
    ({ id, title, call, live, told }): Check => ({
      id,
      title,
      pointer,
      ...everywhereBut(live ? {} : { server: spares }),
      needs: [noToken],
      run: (target) => refuses(target, typeof call === 'function' ? call(target) : call, undefined, told),
    }),
  ),
  {
    id: 'R3.wrong-token',
    title: 'A token of nobody is a 401, not a 403',
    pointer,
    ...everywhereBut({ mock: 'a mock takes any token' }),
    needs: [noToken],
    run: tokenOf('wrong'),
  },
  {
    id: 'R3.expired-token',
    title: 'A token that has ended is refused',
    pointer,
    ...everywhereBut({ mock: 'a mock takes any token', server: 'there is no such token at hand' }),
    needs: [noToken],
    run: tokenOf('expired'),
  },
  {
    id: 'R3.signature',
    title: 'A signature with its date is a sign-in',
    pointer,
    ...everywhereBut({
      server: 'a bad signature locks the key; sign in with a key to have good ones checked',
    }),
    needs: [plainPage],
    async run(target) {
      const headers = { ...without, Authorization: signature, 'X-Sdk-Date': date };
      const response = await sendOnce(target, { headers });
      noteAllowed(target, response);
      expectStatus(response, 200);
    },
  },
];
