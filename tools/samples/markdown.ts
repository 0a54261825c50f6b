/**
 * The programs in the README and the guides. A block of TypeScript that imports something begins a program; the blocks
 * after it go on with it, each with names of its own.
 */

export interface Program {
  /** The page and the line where it begins. */
  at: string;
  /** Every line stands where it stands on the page, so that an error names the right one. */
  code: string;
}

export function programsIn(page: string, markdown: string): Program[] {
  const lines = markdown.split('\n');
  const blank = lines.map(() => '');
  const programs: { first: number; lines: string[] }[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] !== '```ts') continue;
    const end = lines.indexOf('```', at);
    const block = lines.slice(at + 1, end);
    const begins = block.some((line) => line.startsWith('import '));
    if (begins) programs.push({ first: at + 2, lines: [...blank] });
    const program = programs.at(-1);
    if (!program) throw new Error(`${page}:${at + 1}: the first block of a page must import what it uses`);
    const [open, close] = begins ? ['', ''] : ['{', '}'];
    program.lines.splice(at, block.length + 2, open, ...block, close);
    at = end;
  }
  return programs.map(({ first, lines }) => ({ at: `${page}:${first}`, code: lines.join('\n') }));
}
