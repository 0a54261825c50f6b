/** The widths that a column of a table may have, in columns of the terminal. */
export interface WidthRange {
  /** The width of the heading and of the values that the description lists. */
  min: number;
  /** The width of the longest value that the description allows. A longer value does not widen the column. */
  max: number;
  /** The min width on a narrow terminal; `min` by default. */
  narrow?: number;
}

/** Between two columns. */
const gap = 2;

/**
 * The widths of the columns, from the widest known value of each. When they exceed the `room` of a terminal, the widest
 * columns shrink; columns without any room are left out, from the right.
 */
export function columnWidths(
  ranges: readonly WidthRange[],
  widest: readonly number[],
  room: number = Infinity,
): number[] {
  const preferred = ranges.map(({ min, max }, index) => Math.min(Math.max(min, widest[index] ?? 0), max));
  const narrowest = ranges.map(({ min, narrow = min }, index) => Math.min(narrow, preferred[index] ?? min));
  let count = ranges.length;
  while (count > 1 && lineWidth(narrowest.slice(0, count)) > room) count--;
  const widths = preferred.slice(0, count);
  while (lineWidth(widths) > room) {
    const spare = widths.map((width, index) => (width > (narrowest[index] ?? 0) ? width : 0));
    const index = spare.indexOf(Math.max(...spare));
    if (spare[index] === 0) return [room]; // The last column is still too wide.
    widths[index] = (widths[index] ?? 0) - 1;
  }
  return widths;
}

function lineWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
}
