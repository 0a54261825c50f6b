import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execute } from '../lib/execute.js';
import { installPackages } from '../lib/install-packages.js';
import { repoRoot } from '../lib/repo-root.js';
import { readText } from '../samples/guides.js';
import { programIn } from '../samples/markdown.js';
import type { Packed } from './pack.js';

const companions = join(repoRoot, 'tools/samples/companions');

/** Each guide with its runner, the packages that it installs, and where these are here. */
const guides = [
  { page: 'docs/vitest.md', run: ['vitest/vitest.mjs', 'run'], packages: ['vitest'], from: companions },
  {
    page: 'docs/testing.md',
    run: ['jest/bin/jest.js'],
    packages: ['jest', '@jest/globals', '@swc/core', '@swc/jest'],
    from: repoRoot,
  },
];

/** The tests of the guides, pasted into a file, compile and pass in the project that the package is installed in. */
export async function tryGuides({ project }: Packed): Promise<void> {
  installPackages(companions);
  for (const { page, run, packages, from } of guides) {
    for (const name of packages) await link(name, from, project);
    const folder = join(project, page);
    await mkdir(folder, { recursive: true });
    const markdown = readText(page);
    await writeFile(join(folder, 'members.test.ts'), programIn(page, markdown)?.code ?? '');
    const config = /^```json\n(.*?)^```$/ms.exec(markdown)?.[1];
    if (config) await writeFile(join(folder, 'jest.config.json'), config);

    const tsc = join(repoRoot, 'node_modules/typescript/bin/tsc');
    // The declarations of a runner need types that the runner does not bring along.
    const flags = ['--strict', '--noEmit', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022'];
    await execute(folder, process.execPath, tsc, ...flags, '--lib', 'es2022,dom', 'members.test.ts');
    const [runner = '', ...args] = run;
    await execute(folder, process.execPath, join(project, 'node_modules', runner), ...args);
  }
}

/** A link is faster than a second installation. */
async function link(name: string, from: string, project: string): Promise<void> {
  const path = join(project, 'node_modules', name);
  await mkdir(dirname(path), { recursive: true });
  await symlink(join(from, 'node_modules', name), path);
}
