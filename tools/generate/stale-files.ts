import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Which files of `folder` are not those of `fresh`: other bytes, too many, or missing. */
export async function staleFiles(folder: string, fresh: string): Promise<string[]> {
  const names = [...new Set([...(await filesIn(folder)), ...(await filesIn(fresh))])].sort();
  const same = await Promise.all(
    names.map(async (name) => {
      const [one, other] = await Promise.all([bytesOf(folder, name), bytesOf(fresh, name)]);
      return one && other?.equals(one);
    }),
  );
  return names.filter((_, index) => !same[index]);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function bytesOf(folder: string, name: string): Promise<Buffer | undefined> {
  return readFile(join(folder, name)).catch(() => undefined);
}
