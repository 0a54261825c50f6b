import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { repoRoot } from './repo-root.js';

describe('generated/', () => {
  let fresh: string;
  beforeAll(async () => {
    fresh = await mkdtemp(join(tmpdir(), 'generated-'));
    const script = join(repoRoot, 'tools/generate.ts');
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, fresh], { cwd: repoRoot });
  }, 60_000);
  afterAll(() => rm(fresh, { recursive: true }));

  test('is what the description says today; if not, run `npm run generate`', async () => {
    const committed = join(repoRoot, 'generated');
    const files = await filesIn(fresh);
    expect(await filesIn(committed)).toEqual(files);
    const stale: string[] = [];
    for (const file of files) {
      if ((await readFile(join(committed, file), 'utf8')) !== (await readFile(join(fresh, file), 'utf8'))) {
        stale.push(`generated/${file} is stale: run \`npm run generate\``);
      }
    }
    expect(stale).toEqual([]);
  });
});

/** The files of a folder and of the folders in it, by their path from there. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
}
