/** `npm run release:dry`: a release up to the point of publishing. It signs in nowhere, and leaves the tree as it was. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { repoRoot } from './repo-root.js';
import { runScript } from './run-script.js';

void runScript(import.meta.url, async () => {
  const before = await treeState();
  await npm('run', 'check:version');
  await npm('run', 'check:package');
  // It builds first, by `prepack`. What it warns of, it would have to correct in package.json.
  await npm('publish', '--dry-run', '--fetch-retries', '0');
  if ((await treeState()) !== before) throw new Error('The release changes files: see `git status`.');
  console.log('All is ready. Nothing was published.');
});

async function npm(...args: string[]): Promise<void> {
  const child = spawn('npm', args, { cwd: repoRoot, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed.`);
}

async function treeState(): Promise<string> {
  const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: repoRoot });
  return (await git('status', '--porcelain')).stdout + (await git('diff')).stdout;
}
