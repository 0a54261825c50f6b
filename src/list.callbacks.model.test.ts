/**
 * A list whose caller does everything that a caller can do: changes its objects between pages, aborts with errors of
 * ours, throws from each function that the client was given, and leaves in the middle. Every member comes exactly once
 * all the same, no timer is left, and no rejection is unhandled.
 */
// Not `expect`: in tens of thousands of calls it takes a good part of the time.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { afterAll, beforeAll, test } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../tools/seed.js';
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
} from './index.js';
import type { MemberList } from './list.js';
import { createFakeClock } from './testing/index.js';
import type { VpcMemberInfo } from './types.js';

const deeds = ['hang', 'throw', 'reject', 'abort', 'abort and throw', 'abort and reject', 'change'] as const;
const places = ['event', 'validate', 'authorize', 'renew', 'explain', 'fetch', 'consumer'] as const;
type Place = (typeof places)[number];

/** What callers throw, and abort with. Made once: a walk must neither change nor copy what is not its own. */
const reasons: unknown[] = [
  new Error('vault is sealed'),
  new TypeError('undefined is not a function'),
  new NetworkError('a sibling failed'),
  new TimeoutError('a sibling took too long'),
  new ApiError('a sibling failed', { status: 503, error_msg: 'busy' }),
  'enough',
  null,
  undefined,
];
const reasonsBefore = reasons.map((reason) => JSON.stringify(reason));

/** Answers of the service that are no page: to get a new token, to try again, to give up. */
const refusals = { 401: 'APIG.1001', 503: 'APIGW.0613', 404: 'APIG.3023' } as const;
const refusal = fc.constantFrom<keyof typeof refusals>(401, 503, 404);

/** What a function does when it is called, after so many calls of it in which it does what it should. */
const step = fc.record({
  place: fc.constantFrom(...places),
  after: fc.nat(3),
  what: fc.constantFrom(...deeds),
  reason: fc.constantFrom(...reasons),
});
const caller = fc.record({
  size: fc.nat(4),
  pageSize: fc.integer({ min: 1, max: 2 }),
  concurrency: fc.integer({ min: 1, max: 3 }),
  way: fc.constantFrom('members', 'byPage', 'toArray', 'throw'),
  credentials: fc.constantFrom('token', 'own'),
  script: fc.array(step, { maxLength: 4 }),
  refused: fc.array(refusal, { maxLength: 1 }),
});
type Caller = typeof caller extends fc.Arbitrary<infer Value> ? Value : never;

const everyMember = Array.from({ length: 4 }, (_, index) => ({ id: `m-${index}` }));

/** The service in a few lines, because the twin would take most of the time. */
function respond(url: string, all: VpcMemberInfo[], status: keyof typeof refusals | undefined): Response {
  if (status) return Response.json({ error_code: refusals[status], error_msg: 'refused' }, { status });
  const { searchParams } = new URL(url);
  const offset = Number(searchParams.get('offset'));
  const members = all.slice(offset, offset + Number(searchParams.get('limit')));
  return Response.json({ total: all.length, size: members.length, members });
}

const channel = { instance_id: 'i', vpc_channel_id: 'c' };
const url = 'https://apig.cn-north-4.myhuaweicloud.com/v2/p/apigw/instances/i/vpc-channels/c/members?';

function setUp({ size, script, refused, credentials: kind }: Caller) {
  const clock = createFakeClock();
  const members = everyMember.slice(0, size);
  const statuses = [...refused];
  const on = { controller: new AbortController(), objects: [] as object[] };
  const steps = script.map((step) => ({ ...step }));
  const wrong: string[] = [];

  function act(place: Place): Promise<never> | undefined {
    const next = steps.findIndex((step) => step.place === place);
    const step = steps[next];
    if (!step || step.after-- > 0) return undefined;
    steps.splice(next, 1);
    const { what, reason } = step;
    if (what.startsWith('abort')) on.controller.abort(reason);
    if (what === 'change') for (const object of on.objects) spoil(object);
    // `explain` cannot be async: what it returns is text for a message.
    if (what.endsWith('throw') || (place === 'explain' && what.endsWith('reject'))) throw reason;
    if (what === 'hang' && place === 'fetch') return new Promise(() => {});
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
      if (on.controller.signal.aborted) wrong.push('sent after an abort');
      await act('fetch');
      if (!String(input).startsWith(url)) wrong.push(String(input));
      return respond(String(input), members, statuses.shift());
    }) satisfies typeof fetch,
    clock,
    maxRetries: 1,
    onEvent: ({ type }: MembersEvent) => {
      if (on.controller.signal.aborted && type === 'retry') wrong.push('retried after an abort');
      return act('event');
    },
    validate: () => act('validate') as never,
  } as const;
  return { client: createMembersClient(options), options, clock, on, act, members, wrong };
}

function spoil(object: object): void {
  const wrong = { vpc_channel_id: '..', instance_id: 'other', offset: -1, pageSize: 0, fetch: undefined };
  Object.assign(object, wrong, {
    signal: AbortSignal.abort('not this one'),
    region: 'nowhere',
    project_id: '..',
  });
}

/** Iterates as the caller does; `consume` may throw, which ends it. */
async function iterate(
  list: MemberList,
  way: Caller['way'],
  consume: (members: VpcMemberInfo[]) => Promise<void>,
) {
  if (way === 'toArray') await consume((await list.toArray()).members);
  if (way === 'byPage') for await (const { members } of list.byPage()) await consume(members);
  if (way === 'members') for await (const member of list) await consume([member]);
  if (way !== 'throw') return;
  const pages = list.byPage();
  for (let next = await pages.next(); !next.done; next = await pages.next()) {
    await consume(next.value.members).catch((reason) => pages.throw(reason));
  }
}

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));
/** Node tells of unhandled rejections when the queue of microtasks is empty. */
const flushed = () => new Promise((resolve) => setImmediate(resolve));

test(`whatever its caller does, a list comes whole, in 10,000 random runs (seed ${seed})`, async () => {
  const runs = fc.asyncProperty(caller, async (caller) => {
    const { client, clock, members, on, act, options, wrong } = setUp(caller);
    const { way, pageSize, concurrency, script, refused } = caller;
    const causes = script.length + refused.length;
    const seen: string[] = [];
    for (let tries = 0, isDone = false; !isDone; tries++) {
      // Each time that the list did not come whole, something of the script was the cause.
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
        await iterate(client.list(params, listOptions), way, consume);
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
      deepEqual([...wrong, ...unhandled], []);
    }
    equal(seen.join(), members.map(({ id }) => id).join());
  });
  await fc.assert(runs, { numRuns: 10_000, seed });
  deepEqual(
    reasons.map((reason) => JSON.stringify(reason)),
    reasonsBefore,
  );
}, 120_000);
