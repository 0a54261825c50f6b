/** R3 and R7: requests without valid credentials get a 401, before any other error. */
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
/** Sends no token. */
const noAuth = { 'X-Auth-Token': undefined };
const date = '20201123T000000Z';
const signature = `SDK-HMAC-SHA256 Access=a, SignedHeaders=x-sdk-date, Signature=${'0'.repeat(64)}`;
const lockRisk = 'failed authentication locks an account, so a live server gets as few failures as possible';

interface UnauthorizedRequest {
  id: string;
  title: string;
  call: Call | ((target: Target) => Call);
  /** Sent to live servers too. */
  live?: boolean;
  /** The status of the same request with a token, which must not be sent without one. */
  statusWithToken?: number;
}

const unauthorizedRequests: readonly UnauthorizedRequest[] = [
  {
    id: 'R3.empty-token',
    title: 'An empty token gets a 401',
    call: { headers: { 'X-Auth-Token': '' } },
    live: true,
  },
  {
    id: 'R3.token-in-query',
    title: 'A token in the query does not authenticate, because URLs end up in logs',
    call: { headers: noAuth, query: 'X-Auth-Token=contract-suite-token' },
  },
  ...['X-Subject-Token', 'X-Auth-Key', 'Token'].map((name) => ({
    id: `R3.token-in-${name}`,
    title: `A token in the header ${name} does not authenticate`,
    call: { headers: { ...noAuth, [name]: 'contract-suite-token' } },
  })),
  {
    id: 'R3.bearer',
    title: 'A token in Authorization does not authenticate',
    call: { headers: { ...noAuth, Authorization: 'Bearer contract-suite-token' } },
  },
  {
    id: 'R3.token-in-cookie',
    title: 'A token in a cookie does not authenticate',
    call: { headers: { ...noAuth, Cookie: 'X-Auth-Token=contract-suite-token' } },
  },
  {
    id: 'R3.signature-without-date',
    title: 'A signature without X-Sdk-Date does not authenticate',
    call: { headers: { ...noAuth, Authorization: signature } },
  },
  {
    id: 'R3.date-without-signature',
    title: 'X-Sdk-Date without a signature does not authenticate',
    call: { headers: { ...noAuth, 'X-Sdk-Date': date } },
  },
  {
    id: 'R7.limit',
    title: 'A request without a token and with an invalid limit gets a 401, not a 400',
    call: { headers: noAuth, query: 'limit=abc' },
    live: true,
    statusWithToken: 400,
  },
  {
    id: 'R7.id',
    title: 'A request without a token and with a malformed channel id gets a 401, not a 400',
    call: ({ ids }) => ({ headers: noAuth, path: pathOf({ ...ids, vpc_channel_id: 'not.an.id' }) }),
    statusWithToken: 400,
  },
  ...(['project_id', 'instance_id', 'vpc_channel_id'] as const).map((name) => ({
    id: `R7.unknown-${name}`,
    title: `A request without a token and with an unknown ${name} gets a 401, which does not reveal which ids exist`,
    call: ({ ids }: Target) => ({ headers: noAuth, path: pathOf({ ...ids, [name]: 'unknown' }) }),
    live: true,
    statusWithToken: unknownId(name, 'unknown').status,
  })),
];

/** Expects an error other than `statusWithToken`. S5 checks which error it is. */
async function expectUnauthorized(
  target: Target,
  call: Call,
  expected: ErrorResponse = errorResponses.tokenMissing,
  statusWithToken?: number,
): Promise<void> {
  const response = await sendOnce(target, call);
  expectRejected(target, response, expected);
  if (response.status === statusWithToken)
    fail(`expected ${expected.status}, received ${statusWithToken}`, response);
}

const rejectsToken = (kind: 'expired' | 'wrong') => async (target: Target) => {
  const token = target.kind === 'server' ? 'an-unknown-token' : target.rejectedTokens?.[kind];
  if (token === undefined) throw new Skipped(`no ${kind} token is known`);
  const expected = kind === 'expired' ? errorResponses.tokenExpired : errorResponses.tokenWrong;
  await expectUnauthorized(target, { headers: { 'X-Auth-Token': token } }, expected, 403);
};

/** All other checks of authentication need this one. */
const noToken: Check = {
  id: 'R3.no-token',
  title: 'A request without a token gets a 401',
  pointer,
  ...everywhereBut(),
  async run(target) {
    // A cache that ignores the token would return this page to the request without one.
    await sendOnce(target);
    const response = await sendOnce(target, { headers: noAuth });
    noteError(target, response, { statuses: [401] });
    expectStatus(response, 401);
  },
};

export const authenticationChecks: readonly Check[] = [
  noToken,
  ...unauthorizedRequests.map(
    ({ id, title, call, live, statusWithToken }): Check => ({
      id,
      title,
      pointer,
      ...everywhereBut(live ? {} : { server: lockRisk }),
      needs: [noToken],
      run: (target) =>
        expectUnauthorized(
          target,
          typeof call === 'function' ? call(target) : call,
          undefined,
          statusWithToken,
        ),
    }),
  ),
  {
    id: 'R3.wrong-token',
    title: 'An unknown token gets a 401, not a 403',
    pointer,
    ...everywhereBut({ mock: 'a mock accepts every token' }),
    needs: [noToken],
    run: rejectsToken('wrong'),
  },
  {
    id: 'R3.expired-token',
    title: 'An expired token gets a 401',
    pointer,
    ...everywhereBut({ mock: 'a mock accepts every token', server: 'no expired token is known' }),
    needs: [noToken],
    run: rejectsToken('expired'),
  },
  {
    id: 'R3.signature',
    title: 'A signature with X-Sdk-Date authenticates',
    pointer,
    ...everywhereBut({
      server: 'a bad signature locks the access key; valid ones are checked when the run uses an access key',
    }),
    needs: [plainPage],
    async run(target) {
      const headers = { ...noAuth, Authorization: signature, 'X-Sdk-Date': date };
      const response = await sendOnce(target, { headers });
      noteAllowed(target, response);
      expectStatus(response, 200);
    },
  },
];
