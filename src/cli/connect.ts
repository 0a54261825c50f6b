import { createMembersClient, type MembersClient } from '../client.js';
import type { OnEvent } from '../events.js';
import type { ListArguments } from './arguments.js';
import { commandFetch } from './command-fetch.js';
import { demoTarget } from './demo.js';
import { eventLine } from './event-line.js';
import type { Io } from './io.js';
import { type Target, targetOf } from './target.js';

/** A channel and a client for it. */
export interface Connection {
  client: MembersClient;
  channel: Target['channel'] & ListArguments['filters'];
  /** The endpoint, for people; undefined for the demo. */
  source: string | undefined;
}

/**
 * Creates the client that the command line and the environment ask for. With `--verbose`, its events go to stderr.
 *
 * @throws {UsageError} for a setting that is missing or wrong
 */
export async function connect(args: ListArguments, io: Io, onEvent: OnEvent = () => {}): Promise<Connection> {
  const { env, stderr, clock } = io;
  const target = args.demo ? demoTarget(args) : targetOf(args, env);
  const fetch = await commandFetch(target.client.fetch ?? io.fetch, args.verbose, io);
  const client = createMembersClient({
    ...target.client,
    fetch,
    ...(clock && { clock }),
    onEvent(event) {
      onEvent(event);
      if (args.verbose) void stderr.write(eventLine(event));
    },
  });
  return { client, channel: { ...target.channel, ...args.filters }, source: target.source };
}
