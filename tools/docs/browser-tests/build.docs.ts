import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { staleFiles } from '../../generate/stale-files.js';
import { languages } from '../languages.js';
import { docsFolder } from './docs-pages.js';

const again = process.env.DOCS_AGAIN ?? '';

describe('the rendered docs', () => {
  test('are the same when they are rendered again, byte by byte', async () => {
    expect(await staleFiles(docsFolder, again)).toEqual([]);
  });

  test.each(languages)('have a reference of at most 750 KB, compressed: $code', async ({ folder }) => {
    const size = gzipSync(await readFile(join(docsFolder, folder, 'reference.html'))).length;
    console.log(`${folder}reference.html: ${Math.round(size / 1000)} KB compressed`);
    expect(size).toBeLessThanOrEqual(750_000);
  });

  test('have the telemetry of Redoc switched off', async () => {
    const reference = await readFile(join(docsFolder, 'reference.html'), 'utf8');
    expect(reference.includes('"disableTelemetry":true')).toBe(true);
  });

  test('come with the licences of what is inside them', async () => {
    const text = await readFile(join(docsFolder, 'licences.txt'), 'utf8');
    const names = ['redoc@', 'react@', '@scalar/api-reference (MIT)', 'vue (MIT)', 'vue-demi (MIT)'];
    for (const name of names) expect(text).toContain(name);
    expect(text).not.toContain('undefined');
  });
});
