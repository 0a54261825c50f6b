import { checkNames } from '../argument-checks.js';
import { type Clock, systemClock } from '../clock.js';
import type { AccessKey } from '../credentials/access-key.js';
import type { VpcMemberInfo } from '../types.js';
import { type ChannelIds, exampleIds } from './example-ids.js';
import { exampleMembers } from './example-members.js';
import type { FaultScript } from './fault-script.js';
import { createInMemoryFetch } from './in-memory-fetch.js';
import type { FakeRequest } from './journal.js';
import { createKeyTable } from './key-table.js';
import { type FakeServer, listenOn } from './loopback-server.js';
import { createService } from './service.js';
import { type AcceptedTokens, createTokenTable } from './token-table.js';

/** The options of `createFakeMembersApi`. Each id that is not given is an example of the description. */
export interface FakeMembersApiOptions extends Partial<ChannelIds> {
  /** The members of the channel, or how many plausible ones to make; none by default. */
  members?: readonly VpcMemberInfo[] | number;
  /** The tokens to accept; by default any token that is not empty. */
  tokens?: AcceptedTokens;
  /**
   * The access keys to accept: signatures are then verified, by code independent of the client's signer. By default
   * any signature with a date is accepted. Use no fake clock with them: it does not wait for `crypto.subtle`.
   */
  accessKeys?: readonly AccessKey[];
  /**
   * For a `limit` outside 1 to 500 or a negative `offset`: the documented replacement (20, 500, 0) by default, or a
   * 400.
   */
  outOfRange?: 'clamp' | 'reject';
  /** How long every response takes, in milliseconds; 0 by default. */
  latencyMs?: number;
  /** What goes wrong, and when; nothing by default. */
  faults?: FaultScript;
  /** The clock for latency, expiry and journal. The platform's by default; see `createFakeClock`. */
  clock?: Clock;
}

const fakeOptions: Record<keyof FakeMembersApiOptions, unknown> = {
  ...exampleIds,
  members: 0,
  tokens: 0,
  accessKeys: 0,
  outOfRange: 0,
  latencyMs: 0,
  faults: 0,
  clock: 0,
};

/** The fake with its ids; a request with other ids gets the service's errors. */
export interface FakeMembersApi extends Readonly<ChannelIds> {
  /**
   * A `fetch` that sends to the fake in memory, whatever the host of the URL. It rejects as the `fetch` of Node does:
   * with the reason of an aborted signal, with a TypeError when a fault breaks the connection.
   */
  fetch: typeof globalThis.fetch;
  /**
   * Serves the fake on a port of 127.0.0.1, any free one by default. Needs Node, or a platform that has `node:http`.
   *
   * @throws the platform's error when the port is not available
   */
  listen(port?: number): Promise<FakeServer>;
  /** The journal of requests, in the order of arrival. Holds no header and no token. */
  requests: readonly FakeRequest[];
  /** The members, live: a change is in the next response. */
  members: VpcMemberInfo[];
  /** From now on the token is rejected like a wrong one, with 401 `APIG.1002`. */
  revoke(token: string): void;
}

/**
 * A fake of the endpoint to test your own code with: it paginates, filters, authenticates and fails as the service
 * does, and keeps a journal of the requests. `docs/testing.md` is its guide.
 *
 * @example
 * const api = createFakeMembersApi({ members: 45, faults: [{ fault: 'empty', status: 503 }] });
 * const { project_id, instance_id, vpc_channel_id } = api;
 * const { fetch } = api;
 * const client = createMembersClient({ region: 'cn-north-4', project_id, credentials: token('any'), fetch });
 * await client.listPage({ instance_id, vpc_channel_id });
 * api.requests.map(({ status }) => status); // [503, 200]
 */
export function createFakeMembersApi(options: FakeMembersApiOptions = {}): FakeMembersApi {
  checkNames('an option of `createFakeMembersApi`', options, fakeOptions);
  const {
    members: given = 0,
    outOfRange = 'clamp',
    latencyMs = 0,
    faults = [],
    clock = systemClock,
  } = options;
  const ids: ChannelIds = {
    project_id: options.project_id ?? exampleIds.project_id,
    instance_id: options.instance_id ?? exampleIds.instance_id,
    vpc_channel_id: options.vpc_channel_id ?? exampleIds.vpc_channel_id,
  };
  const members = typeof given === 'number' ? exampleMembers(given, ids.vpc_channel_id) : [...given];
  const tokens = createTokenTable(options.tokens, clock);
  const keys = options.accessKeys && createKeyTable(options.accessKeys, clock);
  const requests: FakeRequest[] = [];
  const channel = { ids, members, outOfRange };
  const service = createService({ channel, tokens, keys, faults, latencyMs, clock, requests });
  return {
    ...ids,
    fetch: createInMemoryFetch(service, clock),
    listen: (port = 0) => listenOn(port, service, clock),
    requests,
    members,
    revoke: tokens.revoke,
  };
}
