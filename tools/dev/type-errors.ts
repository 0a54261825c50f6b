import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from '../lib/repo-root.js';

const flags = [
  ...['--pretty', 'false'],
  // What did not change since the last time is not checked again, and a comment is no change.
  ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/dev.tsbuildinfo', '--removeComments'],
];

/** What the type checker says of the whole project: one text for each error, with file and line. */
export async function typeErrors(): Promise<string[]> {
  const tsc = join(repoRoot, 'node_modules/typescript-7/bin/tsc');
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, ...flags], { cwd: repoRoot }).catch(
    (error) => {
      if (!error.stdout) throw error;
      return error;
    },
  );
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line: string) => line.replace(/^(\S+)\((\d+),(\d+)\): error/, '$1:$2:$3'));
}
