import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Setting } from './trial.js';

export const here: string = dirname(fileURLToPath(import.meta.url));

/** A file of a package that is installed here. */
export const installedHere = (path: string): string => join(here, 'node_modules', path);

/** Puts the program into a new folder of the project, so that it finds the installed package and no file of ours. */
export async function sources({ project }: Setting, name: string, mains: string[]): Promise<string> {
  const folder = join(project, name);
  await mkdir(folder);
  for (const file of [...mains, 'calls.ts', 'runtime.ts'])
    await cp(join(here, 'consumer', file), join(folder, file));
  return folder;
}
