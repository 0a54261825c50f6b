import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '../lib/execute.js';
import { repoRoot } from '../lib/repo-root.js';

/** The package as a user gets it. */
export interface Packed {
  tarball: string;
  /** The paths in the tarball. */
  files: string[];
  /** A project, new and empty but for the installed package. */
  project: string;
  /** The package in that project. */
  installed: string;
  remove(): Promise<void>;
}

/** Builds and packs the package, and installs it into a new project. */
export async function packAndInstall(): Promise<Packed> {
  const project = await mkdtemp(join(tmpdir(), 'consumer-'));
  const remove = () => rm(project, { recursive: true });
  try {
    const printed = await execute(repoRoot, 'npm', 'pack', '--json', '--pack-destination', project);
    // An array, or since npm 12 an object by name.
    const [packed] = Object.values<{ filename: string; files: { path: string }[] }>(JSON.parse(printed));
    if (!packed) throw new Error(`npm pack made nothing: ${printed}`);
    await writeFile(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }));
    await execute(project, 'npm', 'install', '--ignore-scripts', `./${packed.filename}`);
    return {
      tarball: join(project, packed.filename),
      files: packed.files.map(({ path }) => path),
      project,
      installed: join(project, 'node_modules/apig-members'),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
