import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { contractTwin } from './contract-twin.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twin-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await contractTwin(args, (text) => lines.push(text));
  return { code, printed: lines.join('\n') };
}

test('the report goes where --report says', async () => {
  const report = join(folder, 'here');
  const { code, printed } = await run('--report', report, '--max-requests', '3');
  expect(code).toBe(0);
  expect(printed).toContain('; 3 requests.');
  expect((await readdir(report)).sort()).toEqual(['index.html', 'junit.xml', 'traffic.har']);
});

test('what is no flag of the command is refused', async () => {
  expect(await run('--reprot', folder)).toEqual({
    code: 2,
    printed: 'There is no flag --reprot. See --help.',
  });
});
