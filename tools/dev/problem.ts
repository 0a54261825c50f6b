/** The first cause of what a step of `npm run dev` found; what follows from the cause is folded into it. */
export interface Problem {
  /** File and line, with the column where it is known. */
  where: string;
  message: string;
  /** The other locations with this problem. */
  locations?: readonly string[];
  /** The file of the fact that the description contradicts. */
  fact?: string;
  /** How many checks more fail for this. */
  more?: number;
}

/** A file that lint rejects also breaks checks of the contract: they are folded into what lint says of the file. */
export function foldInto(lint: readonly Problem[], contract: readonly Problem[]): Problem[] {
  const folded = lint.map((problem, index) => {
    const isFirst = lint.findIndex((other) => fileOf(other) === fileOf(problem)) === index;
    const same = isFirst ? contract.filter((other) => fileOf(other) === fileOf(problem)) : [];
    const more = same.reduce((sum, other) => sum + 1 + (other.more ?? 0), 0);
    return more > 0 ? { ...problem, more } : problem;
  });
  const files = new Set(lint.map(fileOf));
  return [...folded, ...contract.filter((problem) => !files.has(fileOf(problem)))];
}

/** The problem as lines of text. */
export function linesOf({ where, message, locations = [], fact, more = 0 }: Problem): string[] {
  const notes = [
    locations.length > 0 && `Also at ${locations.join(', ')}.`,
    fact && `If this is meant, state it in ${fact}.`,
    more > 0 && `${more} ${more === 1 ? 'check more fails' : 'checks more fail'} for this.`,
  ];
  return [`${where} ${message}`, ...notes.filter(Boolean).map((line) => `    ${line}`)];
}

function fileOf({ where }: Problem): string {
  return where.split(':', 1)[0] ?? where;
}
