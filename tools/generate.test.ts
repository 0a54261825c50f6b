import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    expect(await readdir(committed)).toEqual(await readdir(fresh));
    const stale: string[] = [];
    for (const file of await readdir(fresh)) {
      if ((await readFile(join(committed, file), 'utf8')) !== (await readFile(join(fresh, file), 'utf8'))) {
        stale.push(`generated/${file} is stale: run \`npm run generate\``);
      }
    }
    expect(stale).toEqual([]);
  });
});
