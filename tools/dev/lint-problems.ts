import { redocly } from '../lib/redocly.js';
import type { Problem } from './problem.js';

/** What `redocly lint` finds in the descriptions. */
export async function lintProblems(): Promise<Problem[]> {
  try {
    await redocly('lint', '--format', 'github-actions');
    return [];
  } catch (error) {
    const problems = problemsIn((error as Error).message);
    if (problems.length === 0) throw error;
    return problems;
  }
}

const annotation = /^::error title=(.*?),file=(.*?),line=(\d+),col=(\d+).*?::(.*)$/gm;

/** The problems in Redocly's output; those of one rule in one file are one, because one edit often causes them. */
export function problemsIn(output: string): Problem[] {
  const first = new Map<string, Problem & { locations: string[] }>();
  for (const [, rule, file, line, column, text = ''] of output.matchAll(annotation)) {
    // The rest is a link to the documentation of the rule.
    const [message = ''] = text.split('%0A%0AReference: ');
    const where = `${file}:${line}:${column}`;
    const known = first.get(`${rule} ${file}`);
    if (known) known.locations.push(where);
    else {
      first.set(`${rule} ${file}`, {
        where,
        message: `${message.replaceAll('%0A', ' ').trim()} (${rule})`,
        locations: [],
      });
    }
  }
  const problems = [...first.values()];
  // Each reference to a file that is no YAML fails as well.
  const unreadable = problems.filter(({ message }) => message.startsWith('Failed to parse'));
  return unreadable.length > 0 ? unreadable : problems;
}
