import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Description, readDescription } from '../lib/description.js';
import { repoRoot } from '../lib/repo-root.js';
import { edits } from './edits.js';
import { diffArguments, neededBump, type Report } from './report.js';
import { verdict } from './verdict.js';
import { bumped } from './versions.js';

describe('the gate', () => {
  const base = 'generated/openapi.json';
  let folder: string;
  let description: Description;
  let exitCodes: number[];
  const editedFile = (id: string) => join(folder, `${id}.json`);
  const reportFile = (id: string) => join(folder, `${id}.report.json`);
  const readJson = async (file: string) => JSON.parse(await readFile(file, 'utf8'));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'edits-'));
    description = readDescription(base);
    const runs = edits.map(([, id]) => diffArguments(base, editedFile(id), 'json', reportFile(id)));
    for (const [, id, ...apply] of edits) {
      const edited = structuredClone(description);
      for (const edit of apply) edit(edited);
      await writeFile(editedFile(id), JSON.stringify(edited));
    }
    const half = Math.ceil(runs.length / 2);
    exitCodes = (await Promise.all([runs.slice(0, half), runs.slice(half)].map(redoclyMany))).flat();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  const rows = edits.map(([needs, id], index) => ({ needs, id, index }));
  test.each(rows)('asks for the right bump after $id: $needs', async ({ needs, id, index }) => {
    const [report, edited] = [await readJson(reportFile(id)), await readJson(editedFile(id))] as [
      Report,
      Description,
    ];
    const found = neededBump(report, description, edited);
    expect(found ?? 'none').toBe(needs);
    expect(exitCodes[index]).toBe(report.bump ? 1 : 0); // `--check-version` is of the same opinion

    const released = { description: description.info.version, package: '0.1.0' };
    const versioned = { released, today: released, needs: found, changes: report.changes };
    if (!found) {
      expect(verdict(versioned)).toBeUndefined();
      return;
    }
    const today = {
      description: bumped(released.description, found),
      package: bumped(released.package, found),
    };
    expect(verdict(versioned)).toContain(today.description);
    expect(verdict({ ...versioned, today: { ...released, description: today.description } })).toContain(
      `at least ${today.package}`,
    );
    expect(verdict({ ...versioned, today })).toBeUndefined();
  });

  test('is examined on enough edits, each with a name of its own', () => {
    expect(edits.filter(([needs]) => needs === 'major').length).toBeGreaterThanOrEqual(31);
    expect(edits.filter(([needs]) => needs !== 'major').length).toBeGreaterThanOrEqual(17);
    expect(new Set(edits.map(([, id]) => id)).size).toBe(edits.length);
  });

  test.each([
    ['field-removed', 'Property `port` of `VpcMemberInfo` was removed.'],
    ['parameter-default-changed', '`default` of the query parameter `limit` was 20 and is 10.'],
    ['parameter-maximum-lowered', '`maximum` of the query parameter `limit` was 500 and is 499.'],
    ['response-header-optional', 'The response header `X-Request-Id` may now be absent.'],
    ['region-removed', '`enum` of the server variable `region` lost cn-north-1.'],
    ['parameter-added', 'The query parameter `zone` is new.'],
    ['field-never-null', '`enum` of the field `health_status` of `VpcMemberInfo` lost null.'],
  ])('says what %s is', async (id, message) => {
    const { changes }: Report = await readJson(reportFile(id));
    expect(changes.flatMap(({ verdicts }) => verdicts.map((one) => one.message))).toContain(message);
  });
});

async function redoclyMany(runs: string[][]): Promise<number[]> {
  const script = join(repoRoot, 'tools/compatibility/redocly-many.mjs');
  const running = promisify(execFile)(process.execPath, [script], { cwd: repoRoot });
  running.child.stdin?.end(JSON.stringify(runs));
  return JSON.parse((await running).stdout);
}
