import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { staleFiles } from './stale-files.js';

const folder = mkdtempSync(join(tmpdir(), 'stale-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, files: Record<string, string>): string {
  mkdirSync(join(folder, name, 'iam'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  return join(folder, name);
}

test('a derived file is stale when it differs, when nothing derives it, and when it is missing', async () => {
  const committed = write('committed', { 'schema.ts': '1', 'iam/schema.ts': '1', 'old.ts': '1' });
  const fresh = write('fresh', { 'schema.ts': '1', 'iam/schema.ts': '2', 'new.ts': '1' });
  expect(await staleFiles(committed, fresh)).toEqual(['iam/schema.ts', 'new.ts', 'old.ts']);
  expect(await staleFiles(fresh, fresh)).toEqual([]);
});
