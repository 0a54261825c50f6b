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

const wrongToken = 'contract-suite-token-of-nobody';
const tokens = { good: 'contract-suite-token', expired: 'contract-suite-token-of-yesterday' };

/** The fake as the suite wants it. A faulty one is made of the same. */
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
 * @param proxied a validating proxy stands before it, at this `url`
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
      deserved[example] ?? (status >= 400 ? { query: `name=please-answer-${status}-${example}` } : undefined),
    proxied,
  });
}

/** Requests that deserve the error of an example. */
const deserved: Readonly<Record<string, Call>> = {
  InvalidParameter: { query: 'limit=abc' },
  InvalidToken: { headers: { 'X-Auth-Token': wrongToken } },
  NoPermission: { path: pathOf({ ...exampleChannel, project_id: 'unknown' }) },
  ChannelNotFound: { path: pathOf({ ...exampleChannel, vpc_channel_id: 'unknown' }) },
  InstanceNotFound: { path: pathOf({ ...exampleChannel, instance_id: 'unknown' }) },
};

/** The fake gives an error that no request brings about when the name that is searched for asks for it. */
function provoked(name = ''): Fault | undefined {
  const [, status, example] = /^please-answer-(\d+)-(\w+)$/.exec(name) ?? [];
  if (!status || !example || !Object.hasOwn(examples, example)) return undefined;
  const { error_code, error_msg } = examples[example as ExampleName] as {
    error_code: string;
    error_msg: string;
  };
  const throttled = status === '429' ? { retryAfter: 60 } : {};
  return { fault: 'error', status: Number(status), error_code, error_msg, ...throttled };
}
