import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from '../lib/repo-root.js';
import type { Problem } from './problem.js';

const flags = [
  ...['--pretty', 'false'],
  // What did not change since the last time is not checked again, and a comment is no change.
  ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/dev.tsbuildinfo', '--removeComments'],
];

/** What the type checker says of the whole project. */
export async function typeErrors(): Promise<Problem[]> {
  const tsc = join(repoRoot, 'node_modules/typescript-7/bin/tsc');
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, ...flags], { cwd: repoRoot }).catch(
    (error) => {
      if (!error.stdout) throw error;
      return error;
    },
  );
  return typeProblems(stdout);
}

/** The errors of the compiler. Those that name one missing property are one problem, because one edit causes them. */
export function typeProblems(output: string): Problem[] {
  const causes = new Map<string, { where: string; message: string }[]>();
  for (const [, file, line, column, text = ''] of output.matchAll(/^(\S+)\((\d+),(\d+)\): error (.+)$/gm)) {
    const [, property] =
      /\b[Pp]roperty '(\w+)'|, and '(\w+)' does not exist/.exec(text)?.filter(Boolean) ?? [];
    const cause = property ?? text;
    // The types in a message can be longer than a screen.
    const message = text.replace(/'(\{.{40}).*?\}'/g, "'$1... }'");
    causes.set(cause, [...(causes.get(cause) ?? []), { where: `${file}:${line}:${column}`, message }]);
  }
  return [...causes.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    return [{ ...first, locations: others.map(({ where }) => where) }];
  });
}
