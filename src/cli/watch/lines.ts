import { createSlices } from '../formats/slices.js';
import type { Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import { changeEvent, changeLines } from './changes.js';
import type { View, WatchArguments } from './view.js';

const never = new Promise<never>(() => {});

/** For a pipe: changes go to stdout, one a line, and failures to stderr. At first, each member is an addition. */
export function createLines(args: WatchArguments, { stdout, stderr }: Io, { watch }: Messages): View {
  const slices = createSlices(stdout, never);
  const note = (text: string) => stderr.write(`apig-members: ${text}\n`);
  let failures = 0;
  return {
    async listed({ changes, complete }) {
      if (failures > 0) await note(watch.recovered(failures));
      failures = 0;
      if (!complete) await note(watch.drift);
      for (const change of changes) {
        const lines = args.output === 'ndjson' ? changeEvent(change) : changeLines(change, args.columns);
        for (const line of lines) if (slices.add(line)) await slices.write();
      }
      await slices.write();
    },
    async failed(line, delayMs) {
      failures++;
      await stderr.write(line);
      await note(watch.next(Math.ceil(delayMs / 1000)));
    },
    async close() {},
  };
}
