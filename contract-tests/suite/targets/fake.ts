import {
  createFakeMembersApi,
  type FakeMembersApiOptions,
  type FakeServer,
  type Fault,
} from '../../../src/testing/index.js';
import { type ExampleName, examples } from '../facts/examples.js';
import type { Call, Target } from '../target.js';
import { exampleChannel } from './channel.js';
import { fakeMembers } from './fake-members.js';
import { httpTarget, pathOf } from './http-target.js';

const wrongToken = 'contract-suite-token-unknown';
const tokens = { good: 'contract-suite-token', expired: 'contract-suite-token-expired' };

/** Options of the fake for the suite; the faulty fakes of `npm run mutate` use them too. */
export function fakeOptions(): FakeMembersApiOptions {
  return {
    ...exampleChannel,
    members: fakeMembers(),
    tokens: { [tokens.good]: {}, [tokens.expired]: { expiresAt: 0 } },
    outOfRange: 'reject',
    faults: ({ query }) => provoked(query.name),
  };
}

export function startFake(): Promise<FakeServer> {
  return createFakeMembersApi(fakeOptions()).listen();
}

/**
 * A fake of `fakeOptions` at `url`.
 *
 * @param proxied `url` is a validating proxy in front of the fake
 */
export function fakeTarget(
  url: string,
  description: object,
  { proxied = false }: { proxied?: boolean } = {},
): Target {
  return httpTarget({
    kind: 'fake',
    name: proxied ? 'the fake behind a validating proxy' : 'the fake',
    url,
    description,
    ids: exampleChannel,
    authenticate: async () => ({ headers: { 'X-Auth-Token': tokens.good }, secrets: [] }),
    members: fakeMembers(),
    rejectedTokens: { expired: tokens.expired, wrong: wrongToken },
    provoke: (status, example = '') =>
      exampleCalls[example] ??
      (status >= 400 ? { query: `name=please-respond-${status}-${example}` } : undefined),
    proxied,
  });
}

/** Requests that get the error of an example without a scripted fault. */
const exampleCalls: Readonly<Record<string, Call>> = {
  InvalidParameter: { query: 'limit=abc' },
  InvalidToken: { headers: { 'X-Auth-Token': wrongToken } },
  NoPermission: { path: pathOf({ ...exampleChannel, project_id: 'unknown' }) },
  ChannelNotFound: { path: pathOf({ ...exampleChannel, vpc_channel_id: 'unknown' }) },
  InstanceNotFound: { path: pathOf({ ...exampleChannel, instance_id: 'unknown' }) },
};

/** A scripted error for statuses that no request provokes by itself; `name` selects status and example. */
function provoked(name = ''): Fault | undefined {
  const [, status, example] = /^please-respond-(\d+)-(\w+)$/.exec(name) ?? [];
  if (!status || !example || !Object.hasOwn(examples, example)) return undefined;
  const { error_code, error_msg } = examples[example as ExampleName] as {
    error_code: string;
    error_msg: string;
  };
  const throttled = status === '429' ? { retryAfter: 60 } : {};
  return { fault: 'error', status: Number(status), error_code, error_msg, ...throttled };
}
