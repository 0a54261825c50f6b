/**
 * A list with a caller that changes its objects between pages, aborts with errors of this package, throws from each
 * function given to the client, and leaves in the middle. Still every member is delivered exactly once, no timer is
 * pending at the end, and no rejection is unhandled.
 */
// Not `expect`: tens of thousands of its calls would take a large part of the time.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ApiError,
  CallbackError,
  type Credentials,
  createMembersClient,
  isMembersError,
  type MembersEvent,
  NetworkError,
  TimeoutError,
  token,
} from '../index.js';
import { seed } from '../seed.fixtures.js';
import { createFakeClock } from '../testing/index.js';
import type { VpcMemberInfo } from '../types.js';
import type { MemberList } from './list.js';

const actions = [
  'hang',
  'throw',
  'reject',
  'abort',
  'abort and throw',
  'abort and reject',
  'change',
] as const;
const callbacks = ['event', 'validate', 'authorize', 'renew', 'explain', 'fetch', 'consumer'] as const;
type Callback = (typeof callbacks)[number];

/** What callers throw, and abort with. Created once: a list must neither change nor copy what belongs to the caller. */
const reasons: unknown[] = [
  new Error('vault is sealed'),
  new TypeError('undefined is not a function'),
  new NetworkError('another call failed'),
  new TimeoutError('another call took too long'),
  new ApiError('another call failed', { status: 503, error_msg: 'busy' }),
  'enough',
  null,
  undefined,
];
const reasonsBefore = reasons.map((reason) => JSON.stringify(reason));

/** Error responses: one that renews the token, one that is retried, one that is final. */
const errorCodes = { 401: 'APIG.1001', 503: 'APIGW.0613', 404: 'APIG.3023' } as const;
const errorStatus = fc.constantFrom<keyof typeof errorCodes>(401, 503, 404);

/** What a callback does once, after `after` normal calls. */
const step = fc.record({
  callback: fc.constantFrom(...callbacks),
  after: fc.nat(3),
  what: fc.constantFrom(...actions),
  reason: fc.constantFrom(...reasons),
});
const caller = fc.record({
  size: fc.nat(4),
  pageSize: fc.integer({ min: 1, max: 2 }),
  concurrency: fc.integer({ min: 1, max: 3 }),
  method: fc.constantFrom('members', 'byPage', 'toArray', 'throw'),
  credentials: fc.constantFrom('token', 'own'),
  script: fc.array(step, { maxLength: 4 }),
  statuses: fc.array(errorStatus, { maxLength: 1 }),
});
type Caller = typeof caller extends fc.Arbitrary<infer Value> ? Value : never;

const everyMember = Array.from({ length: 4 }, (_, index) => ({ id: `m-${index}` }));

/** A minimal server: the fake would take most of the time. */
function respond(url: string, all: VpcMemberInfo[], status: keyof typeof errorCodes | undefined): Response {
  if (status) return Response.json({ error_code: errorCodes[status], error_msg: 'failed' }, { status });
  const { searchParams } = new URL(url);
  const offset = Number(searchParams.get('offset'));
  const members = all.slice(offset, offset + Number(searchParams.get('limit')));
  return Response.json({ total: all.length, size: members.length, members });
}

const channel = { instance_id: 'i', vpc_channel_id: 'c' };
const url = 'https://apig.cn-north-4.myhuaweicloud.com/v2/p/apigw/instances/i/vpc-channels/c/members?';

function setUp({ size, script, statuses, credentials: kind }: Caller) {
  const clock = createFakeClock();
  const members = everyMember.slice(0, size);
  const remaining = [...statuses];
  const on = { controller: new AbortController(), objects: [] as object[] };
  const steps = script.map((step) => ({ ...step }));
  const problems: string[] = [];

  function act(callback: Callback): Promise<never> | undefined {
    const next = steps.findIndex((step) => step.callback === callback);
    const step = steps[next];
    if (!step || step.after-- > 0) return undefined;
    steps.splice(next, 1);
    const { what, reason } = step;
    if (what.startsWith('abort')) on.controller.abort(reason);
    if (what === 'change') for (const object of on.objects) overwrite(object);
    // `explain` is synchronous: it returns text for a message.
    if (what.endsWith('throw') || (callback === 'explain' && what.endsWith('reject'))) throw reason;
    if (what === 'hang' && callback === 'fetch') return new Promise(() => {});
    return what.endsWith('reject') ? Promise.reject(reason) : undefined;
  }

  const own: Credentials = {
    authorize: () => act('authorize') ?? { headers: { 'X-Auth-Token': 'any' }, secrets: [] },
    renew: () => act('renew') as never,
    explain: () => act('explain') as never,
  };
  const options = {
    region: 'cn-north-4',
    project_id: 'p',
    credentials: kind === 'own' ? own : token(() => act('authorize') ?? 'any'),
    fetch: (async (input) => {
      if (on.controller.signal.aborted) problems.push('sent after an abort');
      await act('fetch');
      if (!String(input).startsWith(url)) problems.push(String(input));
      return respond(String(input), members, remaining.shift());
    }) satisfies typeof fetch,
    clock,
    maxRetries: 1,
    onEvent: ({ type }: MembersEvent) => {
      if (on.controller.signal.aborted && type === 'retry') problems.push('retried after an abort');
      return act('event');
    },
    validate: () => act('validate') as never,
  } as const;
  return { client: createMembersClient(options), options, clock, on, act, members, problems };
}

function overwrite(object: object): void {
  const invalid = { vpc_channel_id: '..', instance_id: 'other', offset: -1, pageSize: 0, fetch: undefined };
  Object.assign(object, invalid, {
    signal: AbortSignal.abort('not this one'),
    region: 'nowhere',
    project_id: '..',
  });
}

/** Iterates by `method`. An error of `consume` ends the iteration. */
async function iterate(
  list: MemberList,
  method: Caller['method'],
  consume: (members: VpcMemberInfo[]) => Promise<void>,
) {
  if (method === 'toArray') await consume((await list.toArray()).members);
  if (method === 'byPage') for await (const { members } of list.byPage()) await consume(members);
  if (method === 'members') for await (const member of list) await consume([member]);
  if (method !== 'throw') return;
  const pages = list.byPage();
  for (let next = await pages.next(); !next.done; next = await pages.next()) {
    await consume(next.value.members).catch((reason) => pages.throw(reason));
  }
}

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));
/** Node emits `unhandledRejection` after the microtasks. */
const flushed = () => new Promise((resolve) => setImmediate(resolve));

test(`whatever its caller does, a list is delivered whole, in 10,000 random runs (seed ${seed})`, async () => {
  const runs = fc.asyncProperty(caller, async (caller) => {
    const { client, clock, members, on, act, options, problems } = setUp(caller);
    const { method, pageSize, concurrency, script, statuses } = caller;
    const causes = script.length + statuses.length;
    const seen: string[] = [];
    for (let tries = 0, isDone = false; !isDone; tries++) {
      // Each incomplete iteration has a cause in the script or in `statuses`.
      ok(tries <= causes);
      const offset = seen.length;
      const params = { ...channel, offset };
      on.controller = new AbortController();
      const { signal } = on.controller;
      const listOptions = { pageSize, concurrency, signal };
      on.objects = [params, listOptions, options];
      let thrown: { reason: unknown } | undefined;
      const consume = async (members: VpcMemberInfo[]) => {
        seen.push(...members.map(({ id }) => id));
        try {
          await act('consumer');
        } catch (reason) {
          thrown = { reason };
          throw reason;
        }
      };
      try {
        await iterate(client.list(params, listOptions), method, consume);
        isDone = true;
      } catch (error) {
        if (thrown) equal(error, thrown.reason);
        else if (signal.aborted) equal(error, signal.reason);
        else {
          ok(isMembersError(error), error as Error);
          equal(error.resume?.offset, seen.length);
          if (error instanceof CallbackError) ok(reasons.includes(error.cause));
        }
      }
      await flushed();
      equal(clock.pending, 0);
      deepEqual([...problems, ...unhandled], []);
    }
    equal(seen.join(), members.map(({ id }) => id).join());
  });
  await fc.assert(runs, { numRuns: 10_000, seed });
  deepEqual(
    reasons.map((reason) => JSON.stringify(reason)),
    reasonsBefore,
  );
}, 120_000);
