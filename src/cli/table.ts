import type { VpcMemberInfo } from '../types.js';
import { red, yellow } from './colour.js';
import { columnWidths, type WidthRange } from './column-widths.js';
import type { Format, Look } from './format.js';
import { pieces, printable, textOf } from './printable.js';
import { type Fitted, fit, looksAt } from './text-width.js';

/** The description's words for `status`. A map, because an object would have words for "constructor", too. */
export const statusWords: ReadonlyMap<unknown, string> = new Map([
  [1, 'available'],
  [2, 'unavailable'],
]);

interface Column extends WidthRange {
  head: string;
  value(member: VpcMemberInfo): unknown;
  align?: 'right';
  /** A cell is plain text; its colour comes after, so that text of the service cannot bring its own. */
  paint?(text: string): string;
}

/** Their widths are those of the description's longest values, for an id and a time of usual ones: a test compares. */
export const columns: readonly Column[] = [
  { head: 'HOST', value: ({ host }) => host, min: 4, max: 255, narrow: '255.255.255.255'.length },
  { head: 'PORT', value: ({ port }) => port, min: 5, max: 5, align: 'right' },
  { head: 'WEIGHT', value: ({ weight }) => weight, min: 6, max: 6, align: 'right' },
  {
    head: 'STATUS',
    value: ({ status }) => statusWords.get(status) ?? status,
    min: 11,
    max: 20,
    paint: (text) => (text === statusWords.get(2) ? yellow(text) : text),
  },
  {
    head: 'HEALTH',
    value: ({ health_status }) => health_status,
    min: 9,
    max: 20,
    paint: (text) => (text === 'unhealthy' ? red(text) : text),
  },
  { head: 'ID', value: ({ id }) => id, min: 2, max: 36, narrow: 6 },
  { head: 'NAME', value: ({ ecs_name }) => ecs_name, min: 4, max: 2 * 64, narrow: 6 },
  { head: 'CREATED', value: ({ create_time }) => create_time, min: 7, max: 35, narrow: 6 },
];

/** A page of the service has no more; a longer one must not hold up the first row. */
const measured = 500;

/**
 * For people: a row for each member as pages arrive, then how many there are. What a member lacks shows as `-`.
 *
 * Columns are two spaces apart, without a border, so that a line can be copied or cut. Their widths come from the first
 * page. A wider text is cut on a terminal; elsewhere it is whole, and the rest of its row is further right.
 * Libraries for tables need all rows before they draw the first one.
 */
export function table({ colour, source, width: room }: Look): Format {
  let widths: number[] = [];
  let count = 0;

  function* row(textIn: (column: Column) => string): Generator<string, void, void> {
    for (const [index, width] of widths.entries()) {
      const column = columns[index];
      if (!column) continue;
      const text = textIn(column);
      const { cut, ...shown } = beginning(text, width);
      const padding = ' '.repeat(width - shown.width);
      if (index > 0) yield '  ';
      if (cut && room === undefined) {
        for (const piece of pieces(text)) yield printable(piece);
        continue;
      }
      if (column.align === 'right') yield padding;
      yield colour && column.paint ? column.paint(shown.text) : shown.text;
      if (column.align !== 'right' && index < widths.length - 1) yield padding;
    }
    yield '\n';
  }

  return {
    begin(members) {
      widths = columnWidths(columns, widest(members.slice(0, measured)), room);
      return row(({ head }) => head);
    },
    member(member) {
      count++;
      return row((column) => cell(column, member));
    },
    end: ({ total }) => [`\n${count} of ${total} members, from ${source}\n`],
  };
}

function cell({ value }: Column, member: VpcMemberInfo): string {
  return textOf(value(member)) || '-';
}

/** What of a text fits, without a look at all of it: it may be as long as a body can be. */
function beginning(text: string, width: number): Fitted {
  return fit(printable(text.slice(0, looksAt(width))), width);
}

function widest(members: readonly VpcMemberInfo[]): number[] {
  return columns.map((column) =>
    Math.max(0, ...members.map((member) => beginning(cell(column, member), column.max).width)),
  );
}
