import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createPool, type Pool } from './pool.js';

let folder: string;
let pool: Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pool-'));
  const worker = join(folder, 'worker.mjs');
  await writeFile(
    worker,
    `process.on('message', ({ id }) => {
      if (id === 'dies') process.exit(1);
      while (id === 'hangs');
      process.send({ runner: { outcome: 'survived' } });
    });
    process.send('ready');`,
  );
  pool = createPool({ size: 1, timeoutMs: 3000, worker });
});

afterAll(async () => {
  pool.close();
  await rm(folder, { recursive: true });
});

test('a job that ends its process or hangs is broken, and the next one is tried', async () => {
  const ids = ['dies', 'works', 'hangs', 'works'];
  const verdicts = await pool.tryAll(ids.map((id) => ({ layer: 'description', id, thorough: false })));
  const works = { runner: { outcome: 'survived' } };
  const broken = (message: string) => ({ harness: { outcome: 'broken', message } });
  expect(verdicts).toEqual([
    broken('the process ended with 1'),
    works,
    broken('no verdict within 3 s'),
    works,
  ]);
});
