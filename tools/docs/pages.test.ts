import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errorCatalogue } from '../generate/error-catalogue.js';
import { html } from '../lib/markup.js';
import { repoRoot } from '../lib/repo-root.js';
import { errorRows } from './error-rows.js';
import { errorsPage } from './errors-page.js';
import { languages, link } from './languages.js';
import { packageOf } from './licences.js';
import { page } from './page.js';
import { patchRedoc, startOperation } from './patch-redoc.js';
import { allowInlineScripts, asLiteral, asScript, inlineScripts } from './script-hashes.js';

const catalogue = errorCatalogue(readFileSync(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8'));
const [english, chinese = english] = languages;

describe('the page of error codes', () => {
  test.each(languages)('has a link for each code, once: $code', async (language) => {
    const text = await errorsPage(language, 'API', catalogue);
    const ids = [...text.matchAll(/ id="([A-Z]+\.\d+)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual([...new Set(catalogue.codes.map(({ code }) => code))].sort());
  });

  test('tells the statuses of a code apart where the advice differs', () => {
    const rows = errorRows(catalogue).filter(({ codes }) => codes.includes('APIGW.0201'));
    expect(rows.map(({ codes, statuses, retry }) => [codes, statuses, retry])).toEqual([
      [['APIGW.0201', 'APIG.0201'], [400, 413, 414, 494], 'no'],
      [['APIGW.0201', 'APIG.0201'], [500, 502, 504], 'yes'],
    ]);
  });

  test('says that a new token is worth one more try', () => {
    const rows = errorRows(catalogue).filter(({ retry }) => retry === 'withNewToken');
    expect(rows.flatMap(({ codes }) => codes)).toContain('APIG.1001');
    expect(rows.flatMap(({ codes }) => codes)).not.toContain('APIG.1005');
  });
});

describe('links', () => {
  test.each([
    [english, 'index.html', chinese, 'index.html', 'zh-CN/index.html'],
    [chinese, 'console/index.html', english, 'console/index.html', '../../console/index.html'],
    [chinese, 'errors.html', chinese, 'plain.html', 'plain.html'],
  ] as const)('work from the disk', (from, name, to, file, expected) => {
    expect(link(from, name, to, file)).toBe(expected);
  });
});

describe('markup', () => {
  test('escapes what is put in, once', () => {
    expect(html`<b title="${'"a"'}">${['<', html`<i>${'&'}</i>`, undefined, 0]}</b>`.text).toBe(
      '<b title="&#34;a&#34;">&#60;<i>&#38;</i>0</b>',
    );
  });

  test('a script cannot end its element early', () => {
    expect(asScript("'</script>'")).toBe("'<\\/script>'");
    expect(asLiteral({ text: '</script>' })).toBe('{"text":"\\u003c/script>"}');
  });

  test('a page allows the scripts that it has, and no other', async () => {
    const policy = { 'script-src': inlineScripts };
    const body = html`<script>1</script><script type="module">2</script>`;
    const text = allowInlineScripts(
      await page({ language: english, name: 'index.html', title: 'T', policy, body }),
    );
    expect(text).toContain(
      "script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' 'sha256-1HNeOiZeFu7gP1lxi5tdAwGcB9i2xR+Q2jpmbuwTqzU='",
    );
  });
});

test('a Redoc that cannot be patched stops the build', () => {
  expect(() => patchRedoc('<html>')).toThrow(/^Redoc has changed: its code has 0 times/);
  expect(() => startOperation('<html>', html``)).toThrow(/^Redoc has changed: look for the empty element/);
});

test('licences are looked up by the package that a file of the viewer comes from', () => {
  expect(
    [
      '../../../../node_modules/.pnpm/zod@4.3.5/node_modules/zod/v4/core.js',
      '../../../../node_modules/.pnpm/@vue+shared@3.5.1/node_modules/@vue/shared/index.js',
      '../../../types/dist/index.js',
      '../../src/standalone.ts',
    ].map(packageOf),
  ).toEqual(['zod', '@vue/shared', '@scalar/types', '@scalar/api-reference']);
});
