import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from '../lib/repo-root.js';

/** The files to mutate that differ from a revision, committed or not, or whose tests do. */
export async function changedSince(revision: string): Promise<string[]> {
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: repoRoot });
  const changed = await git('diff', '--name-only', '--end-of-options', revision, '--', 'src');
  const added = await git('ls-files', '--others', '--exclude-standard', '--', 'src');
  const names = `${changed.stdout}${added.stdout}`.split('\n');
  return mutatedOf(names).filter((file) => existsSync(join(repoRoot, file)));
}

/** Of these files, those that Stryker mutates; instead of a test the file that it stands beside. */
export function mutatedOf(files: readonly string[]): string[] {
  const sources = files.map((file) => file.replace(/\.test\.ts$/, '.ts'));
  const mutated = sources.filter((file) =>
    /^src\/(?!cli\/|testing\/|types\.ts$).*(?<!\.(vectors|fixtures))\.ts$/.test(file),
  );
  return [...new Set(mutated)];
}
