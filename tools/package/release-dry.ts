/** `npm run release:dry`: a release up to the point of publishing. It needs no account, and leaves the tree as it was. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';

const run = promisify(execFile);

void runScript(import.meta.url, async () => {
  const before = await treeState();
  await npm('run', 'check:version');
  await npm('run', 'check:package');
  const { name, version } = JSON.parse(await readFile(join(repoRoot, 'package.json'), 'utf8'));
  // `npm publish --dry-run` fails for a version that is published already, as it is between two releases.
  if (await isPublished(`${name}@${version}`)) {
    console.log(`${name}@${version} is published already, so publishing it is not tried.`);
  } else {
    // It builds first, by `prepack`. What it warns of, it would have to correct in package.json.
    await npm('publish', '--dry-run', '--fetch-retries', '0');
  }
  if ((await treeState()) !== before) throw new Error('The release changes files: see `git status`.');
  console.log('All is ready. Nothing was published.');
});

/** False too when the registry cannot be reached, as npm then goes on with the dry run as well. */
async function isPublished(spec: string): Promise<boolean> {
  const found = run('npm', ['view', spec, 'version', '--fetch-retries', '0'], { cwd: repoRoot });
  return found.then(
    ({ stdout }) => stdout.trim() !== '',
    () => false,
  );
}

async function npm(...args: string[]): Promise<void> {
  const child = spawn('npm', args, { cwd: repoRoot, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed.`);
}

async function treeState(): Promise<string> {
  const git = (...args: string[]) => run('git', args, { cwd: repoRoot });
  return (await git('status', '--porcelain')).stdout + (await git('diff')).stdout;
}
