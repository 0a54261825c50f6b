/**
 * `npm run check:package`: packs the package and judges what a user gets: its contents, how it resolves, what it
 * declares, and that it installs into a new project, compiles there and runs.
 */
import { basename, join } from 'node:path';
import { wrongContents } from './api/contents.js';
import { execute } from './api/execute.js';
import { packAndInstall } from './api/pack.js';
import { checkSurface } from './api/surface.js';
import { tryPackage } from './api/try-package.js';
import { installPackages } from './install-packages.js';
import { repoRoot } from './repo-root.js';
import { runScript } from './run-script.js';

const judges = join(repoRoot, 'tools/api');

void runScript(import.meta.url, async () => {
  installPackages(judges);
  const packed = await packAndInstall();
  try {
    const wrong = await wrongContents(packed);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    await execute(judges, 'node_modules/.bin/publint', 'run', packed.tarball, '--strict');
    await execute(judges, 'node_modules/.bin/attw', packed.tarball, '--profile', 'esm-only');
    await checkSurface(join(repoRoot, 'dist'));
    await tryPackage(packed);
    console.log(
      `${basename(packed.tarball)}: ${packed.files.length} files, publint and attw find nothing, ` +
        'the declarations are those of tools/api/surface.md, and it installs, compiles and runs in a new project.',
    );
  } finally {
    await packed.remove();
  }
});
