import { systemClock } from '../../clock.js';
import { sleep } from '../../transport/with-timeout.js';
import { wantsColour } from '../colour.js';
import { connect } from '../connect.js';
import { failureLine } from '../failure-line.js';
import type { Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import { delayMs, endsWatch } from './delay.js';
import { diff, type Members } from './diff.js';
import { createLines } from './lines.js';
import { createScreen } from './screen.js';
import type { View, WatchArguments } from './view.js';

/** `apig-members list --watch`: lists the whole channel again and again, until an error or a signal ends the command. */
export async function watch(args: WatchArguments, io: Io, messages: Messages): Promise<never> {
  const { pageSize, deadlineMs, watchMs } = args;
  const { clock = systemClock } = io;
  const { client, channel, source = messages.list.demoSource } = await connect(args, io);
  const list = client.list(channel, { pageSize, ...(deadlineMs !== undefined && { deadlineMs }) });
  const view = createView(args, io, messages, source);
  let members: Members | undefined;
  let failures = 0;
  try {
    for (;;) {
      const listing = await list.toArray().catch((error: unknown) => ({ error }));
      if ('error' in listing) {
        if (endsWatch(listing.error, !members)) throw listing.error;
        failures++;
        const delay = delayMs(watchMs, failures, listing.error);
        await view.failed(failureLine(listing.error, undefined, messages), delay);
        await sleep(clock, delay, undefined);
      } else {
        failures = 0;
        const { complete } = listing;
        const round = diff(members ?? new Map(), listing.members, complete);
        members = round.members;
        await view.listed({ ...round, complete });
        await sleep(clock, watchMs, undefined);
      }
    }
  } finally {
    await view.close();
  }
}

/** A screen for a table on a terminal with escapes, unless the lines of `--verbose` would write into the table. */
function createView(args: WatchArguments, io: Io, messages: Messages, source: string): View {
  const { stdout, stderr, env, clock = systemClock } = io;
  const isVerbose = args.verbose && stderr.isTerminal;
  if (!stdout.isTerminal || env.TERM === 'dumb' || args.output === 'ndjson' || isVerbose)
    return createLines(args, io, messages);
  const colour = wantsColour(stdout.isTerminal, env);
  const { columns, headers } = args;
  const look = { columns, headers, colour, source, messages: messages.list };
  return createScreen(args, io, look, messages, () => clock.now());
}
