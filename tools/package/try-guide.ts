import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from '../lib/execute.js';
import { installPackages } from '../lib/install-packages.js';
import { repoRoot } from '../lib/repo-root.js';
import { readPage } from '../samples/guides.js';
import { programIn } from '../samples/markdown.js';
import type { Packed } from './pack.js';

const companions = join(repoRoot, 'tools/samples/companions');

/** The tests of docs/vitest.md, pasted into a file, compile and pass in the project that the package is installed in. */
export async function tryGuide({ project }: Packed): Promise<void> {
  installPackages(companions);
  // A link, and no second installation.
  await symlink(join(companions, 'node_modules/vitest'), join(project, 'node_modules/vitest'));
  const program = programIn('docs/vitest.md', readPage('docs/vitest.md'));
  await writeFile(join(project, 'members.test.ts'), program?.code ?? '');
  const tsc = join(repoRoot, 'node_modules/typescript/bin/tsc');
  // vitest's own declarations need types that it does not bring along.
  const flags = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
  await execute(project, process.execPath, tsc, ...flags, '--lib', 'es2022,dom', 'members.test.ts');
  const output = await execute(project, process.execPath, 'node_modules/vitest/vitest.mjs', 'run');
  if (!/4 passed/.test(output)) throw new Error(`docs/vitest.md: unexpected output: ${output}`);
}
