/**
 * `npm run check:package`: packs the package and checks what a user gets: its contents, how it resolves, what it
 * declares, and that it installs into a new project, compiles there, runs, and passes the tests of the guides.
 */
import { basename, join } from 'node:path';
import { execute } from '../lib/execute.js';
import { installPackages } from '../lib/install-packages.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import { wrongContents } from './contents.js';
import { packAndInstall } from './pack.js';
import { checkSurface } from './surface.js';
import { tryGuides } from './try-guides.js';
import { tryPackage } from './try-package.js';

const checkers = join(repoRoot, 'tools/package');

void runScript(import.meta.url, async () => {
  installPackages(checkers);
  const packed = await packAndInstall();
  try {
    const wrong = await wrongContents(packed);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    await execute(checkers, 'node_modules/.bin/publint', 'run', packed.tarball, '--strict');
    await execute(checkers, 'node_modules/.bin/attw', packed.tarball, '--profile', 'esm-only');
    await checkSurface(join(repoRoot, 'dist'));
    await tryPackage(packed);
    await tryGuides(packed);
    console.log(
      `${basename(packed.tarball)}: ${packed.files.length} files, publint and attw find nothing, ` +
        'the declarations are those of tools/package/surface.md, it installs, compiles and runs in a new project, and the tests of the guides pass there.',
    );
  } finally {
    await packed.remove();
  }
});
