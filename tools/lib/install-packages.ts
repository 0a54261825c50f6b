import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repoRoot } from './repo-root.js';

/** Installs what the lockfile in `folder` names, unless it is there already. */
export function installPackages(folder: string): void {
  // npm writes this file last, so its presence means a complete installation.
  const installed = join(folder, 'node_modules/.package-lock.json');
  const lockfile = join(folder, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log(`Installing what ${relative(repoRoot, folder)}/package-lock.json names, once.`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
