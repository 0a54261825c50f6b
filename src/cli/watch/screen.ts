import { red } from '../colour.js';
import type { Look } from '../formats/format.js';
import { createFormat } from '../formats/index.js';
import { fit } from '../formats/text-width.js';
import type { Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import type { Change, Members } from './diff.js';
import type { View, WatchArguments } from './view.js';

const hideCursor = '\x1b[?25l';
export const showCursor = '\x1b[?25h';
/** Moves to the first cell and clears the screen from there. */
const clearScreen = '\x1b[H\x1b[J';

/** For a terminal of unknown size. */
const defaultSize = { columns: 80, rows: 24 };

/** For a terminal: each listing is drawn over the one before, cut to the size of the terminal. */
export function createScreen(
  args: WatchArguments,
  { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>,
  look: Omit<Look, 'width'>,
  { watch, failure }: Messages,
  now: () => number,
): View {
  let members: Members | undefined;

  async function draw(status: string, paint = (text: string) => text): Promise<void> {
    // Read for each draw: the size changes with the window.
    const { columns = defaultSize.columns, rows = defaultSize.rows } = stdout;
    const time = new Date(now()).toTimeString().slice(0, 8);
    const title = watch.title(args.watchMs / 1000, time, members?.size, look.source);
    const head = [fit(title, columns).text, ...wrapped(status, columns).map(paint), ''];
    const lines = [...head, ...(members ? tableLines(members, rows - head.length, columns) : [])];
    // Clearing after a line as wide as the terminal would clear its last character.
    await stdout.write(`${hideCursor}${clearScreen}${lines.slice(0, rows).join('\n')}`);
  }

  /** The first members, and the number of the others. */
  function tableLines(members: Members, rows: number, width: number): string[] {
    const room = Math.max(1, args.headers ? rows - 1 : rows);
    const count = members.size > room ? room - 1 : members.size;
    const visible = [...members.values()].slice(0, count);
    const format = createFormat(args.output, { ...look, width });
    const pieces = [...format.begin(visible), ...visible.flatMap((member) => [...format.member(member)])];
    const lines = pieces.join('').split('\n').slice(0, -1);
    return count < members.size ? [...lines, fit(watch.more(members.size - count), width).text] : lines;
  }

  return {
    async listed(round) {
      members = round.members;
      await draw(round.complete ? summary(round.changes) : watch.drift);
    },
    async failed(line, delayMs) {
      // On the same terminal, stderr would write into the table.
      if (!stderr.isTerminal) await stderr.write(line);
      const next = watch.next(Math.ceil(delayMs / 1000));
      await draw(line.trim() + failure.space + next, look.colour ? red : undefined);
    },
    async close() {
      await stdout.write(`\n${showCursor}`);
    },
  };
}

/** The numbers of changes, such as `+1 -0 ~2`. */
function summary(changes: readonly Change[]): string {
  const count = (type: Change['type']) => changes.filter((change) => change.type === type).length;
  return `+${count('added')} -${count('removed')} ~${count('changed')}`;
}

/** Lines that fit, broken at spaces where there are any. A Chinese character takes two columns. */
function wrapped(text: string, columns: number): string[] {
  const max = Math.max(1, /^[ -~]*$/.test(text) ? columns : Math.floor(columns / 2));
  const lines = text.match(new RegExp(`.{1,${max}}(?:\\s|$)|.{1,${max}}`, 'gu')) ?? [];
  return lines.map((line) => line.trimEnd());
}
