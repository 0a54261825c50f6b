import { TimeoutError } from '../errors.js';
import type { WholeList } from '../pagination/list.js';
import type { Drift } from '../types.js';
import type { ListArguments } from './arguments.js';
import { wantsColour } from './colour.js';
import { connect } from './connect.js';
import { createFormat, isStreamed } from './formats/index.js';
import { createSlices } from './formats/slices.js';
import { incompleteLines } from './incomplete.js';
import type { Io } from './io.js';
import type { Messages } from './messages/messages.js';
import { overtime } from './overtime.js';
import { createProgress, noProgress } from './progress.js';

/** `apig-members list`. Members go to stdout, everything else to stderr. */
export async function list(args: ListArguments, io: Io, messages: Messages): Promise<void> {
  const { env, stdout, stderr } = io;
  const { maxItems, offset } = args;
  let drift: Drift | undefined;
  const { client, channel, source } = await connect(args, io, (event) => {
    if (event.type !== 'drift') return;
    const { type: _, ...change } = event;
    drift = change;
  });
  const look = {
    columns: args.columns,
    headers: args.headers,
    colour: wantsColour(stdout.isTerminal, env),
    source: source ?? messages.list.demoSource,
    width: stdout.columns,
    messages: messages.list,
  };
  const format = createFormat(args.output, look);
  const progress = showsProgress(args, io) ? createProgress(stderr, messages.list) : noProgress;

  const pages = client.list({ ...channel, offset }, listOptions(args)).byPage();
  const slices = createSlices(stdout, overtime(args.deadlineMs));
  let received = 0;
  let written = 0;
  let total = 0;
  const write = async () => {
    await slices.write();
    written = received;
  };
  const draw = async (pieces: Iterable<string>) => {
    for (const piece of pieces) if (slices.add(piece)) await write();
  };

  try {
    let started = false;
    for await (const page of pages) {
      const members = page.members.slice(0, maxItems - received);
      if (!started) await draw(format.begin(members));
      started = true;
      for (const member of members) {
        await draw(format.member(member));
        received++;
      }
      await write();
      total = page.total;
      if (received >= maxItems) break;
      await progress.update(received, Math.min(total - offset, maxItems));
    }
  } catch (error) {
    // The client does not know how much of its last page is written.
    if (error instanceof TimeoutError) error.resume ??= { offset: offset + written };
    throw error;
  } finally {
    await progress.clear();
  }
  const result = resultOf({ received, total, offset, maxItems, drift });
  await draw(format.end(result));
  await write();
  await stderr.write(incompleteLines(result, messages));
}

/** With --max-items, one page at a time: a page requested in parallel with the last one would be discarded. */
function listOptions({ pageSize, maxItems, deadlineMs }: ListArguments) {
  const limit = maxItems === Infinity ? {} : { pageSize: Math.min(pageSize, maxItems), concurrency: 1 };
  return { pageSize, ...limit, ...(deadlineMs !== undefined && { deadlineMs }) };
}

/** Not for a pipe, and not when rows or lines of `--verbose` would interrupt the progress line. */
function showsProgress({ output, verbose }: ListArguments, { stdout, stderr }: Io): boolean {
  return stderr.isTerminal && !verbose && !(stdout.isTerminal && isStreamed(output));
}

interface Listed {
  received: number;
  total: number;
  offset: number;
  maxItems: number;
  drift: Drift | undefined;
}

function resultOf({ received, total, offset, maxItems, drift }: Listed): Omit<WholeList, 'members'> {
  const end = offset + received;
  const cut = received >= maxItems && end < total;
  return {
    total,
    complete: !cut && !drift,
    ...(drift && { drift }),
    ...(cut && { resume: { offset: end } }),
  };
}
