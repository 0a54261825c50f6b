import type { VpcMemberInfo } from '../../types.js';
import { pieces, printable } from '../printable.js';
import { columnWidths } from './column-widths.js';
import type { Column } from './columns.js';
import type { Format, Look } from './format.js';
import { type Fitted, fit, looksAt } from './text-width.js';

/** The max page size of the service: measuring a longer page would delay the first row. */
const measured = 500;

/**
 * For people: a row for each member as pages arrive, then the count. A missing value is shown as `-`.
 *
 * Columns are two spaces apart, without a border, so that a line can be copied or cut. Widths come from the first page.
 * A wider text is cut on a terminal; elsewhere it is whole, and moves the rest of its row to the right. Libraries for
 * tables need all rows before they draw the first one.
 */
export function table(columns: readonly Column[], look: Omit<Look, 'columns'>): Format {
  const { headers, colour, source, width: room, messages } = look;
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
      widths = columnWidths(columns, widest(columns, members.slice(0, measured)), room);
      return headers ? row(({ heading }) => heading) : [];
    },
    member(member) {
      count++;
      return row((column) => cell(column, member));
    },
    *end({ total }) {
      if (!headers) return;
      yield `\n${messages.count(count, total, source)}\n`;
      const hidden = columns.slice(widths.length).map(({ heading }) => heading);
      if (hidden.length > 0) yield `${messages.hiddenColumns(hidden)}\n`;
    },
  };
}

function cell({ name, text }: Column, member: VpcMemberInfo): string {
  return text(member[name]) || '-';
}

/** The part of a text that fits. Reads only the start of the text, which may be as long as a whole body. */
function beginning(text: string, width: number): Fitted {
  return fit(printable(text.slice(0, looksAt(width))), width);
}

function widest(columns: readonly Column[], members: readonly VpcMemberInfo[]): number[] {
  return columns.map((column) =>
    Math.max(0, ...members.map((member) => beginning(cell(column, member), column.max).width)),
  );
}
