import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Edit, remove, set } from '../lib/edit-description.js';
import { repoRoot } from '../lib/repo-root.js';
import { checkVersions, diff, releasedDescription } from './compare.js';

describe('compared with the released description', () => {
  let folder: string;
  let broken: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'revisions-'));
    broken = await revision(remove('member/port'), set('parameter/Limit/schema/default', 10));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function revision(...edits: Edit[]): Promise<string> {
    const description = JSON.parse(await readFile(join(repoRoot, releasedDescription), 'utf8'));
    for (const edit of edits) edit(description);
    const file = join(folder, `${edits.length}.json`);
    await writeFile(file, JSON.stringify(description));
    return file;
  }

  test('the same one passes', async () => {
    expect(await checkVersions(releasedDescription)).toBeUndefined();
  }, 30_000);

  test('`npm run check:version` fails on one that breaks, and says why', async () => {
    const script = join(repoRoot, 'tools/compatibility/check-version.ts');
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, broken], { cwd: repoRoot });
    const { code, stderr } = await run.catch((error) => error);
    expect(code).toBe(1);
    expect(stderr).toContain('Property `port` of `VpcMemberInfo` was removed.');
    expect(stderr).toContain('`default` of the query parameter `limit` was 20 and is 10.');
    expect(stderr).toMatch(/Bump info\.version .* to \d+\.0\.0/);
  }, 30_000);

  test('the Markdown has what redocly finds, and what we find', async () => {
    const { text } = await diff(broken, 'markdown');
    expect(text.split('\n').filter((line) => line.includes('🔴 major'))).toEqual([
      expect.stringContaining('`gate/default-changed`'),
      expect.stringContaining('`property-removed`'),
    ]);
  }, 30_000);

  test('one that redocly cannot follow fails with its message', async () => {
    const reference = set('page/members/items/$ref', '#/components/schemas/Nowhere');
    expect(await checkVersions(await revision(reference))).toContain("Can't resolve $ref");
  }, 30_000);
});
