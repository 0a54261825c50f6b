/** A Markdown table whose columns line up; a column of numbers stands to the right. */
export function table(head: string[], rows: string[][]): string {
  const columns = head.map((title, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const width = Math.max(3, title.length, ...cells.map((cell) => cell.length));
    return { width, right: cells.every((cell) => /^[\d.,]+$/.test(cell)) };
  });
  const line = (cells: string[]) => {
    const padded = columns.map(({ width, right }, at) => {
      const cell = cells[at] ?? '';
      return right ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = columns.map(({ width, right }) => '-'.repeat(width - 1) + (right ? ':' : '-'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** `12,345` or `0.94`. */
export function number(value: number, digits = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A line below a table. */
export function verdict(aim: string, met: boolean): string {
  return `Aim: ${aim}. ${met ? 'Met' : 'Missed'}.`;
}
