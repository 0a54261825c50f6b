/** How wide a column of a table may be, in columns of the terminal. */
export interface WidthRange {
  /** What its heading and the values that the description lists need. */
  min: number;
  /** What the longest value that the description allows needs. A longer one does not make the column wider. */
  max: number;
  /** Down to which width it gives way on a narrow terminal; `min` by default. */
  narrow?: number;
}

/** Between two columns. */
const gap = 2;

/**
 * The widths of the columns, from the widest value that is known of each. When they take more than the `room` of a
 * terminal, the widest ones give way; those for which there is no room at all are left out, from the right.
 */
export function columnWidths(
  ranges: readonly WidthRange[],
  widest: readonly number[],
  room: number = Infinity,
): number[] {
  const wanted = ranges.map(({ min, max }, index) => Math.min(Math.max(min, widest[index] ?? 0), max));
  const narrowest = ranges.map(({ min, narrow = min }, index) => Math.min(narrow, wanted[index] ?? min));
  let count = ranges.length;
  while (count > 1 && lineWidth(narrowest.slice(0, count)) > room) count--;
  const widths = wanted.slice(0, count);
  while (lineWidth(widths) > room) {
    const spare = widths.map((width, index) => (width > (narrowest[index] ?? 0) ? width : 0));
    const index = spare.indexOf(Math.max(...spare));
    if (spare[index] === 0) return [room]; // One column is left, and even that is too wide.
    widths[index] = (widths[index] ?? 0) - 1;
  }
  return widths;
}

function lineWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
}
