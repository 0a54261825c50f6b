import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errorCatalogue } from '../generate/error-catalogue.js';
import { html } from '../lib/markup.js';
import { repoRoot } from '../lib/repo-root.js';
import { errorRows } from './error-rows.js';
import { errorsPage } from './errors-page.js';
import { resolveLink } from './guide-links.js';
import { languages } from './languages.js';
import { packageOf } from './licences.js';
import { headings, markdown } from './markdown.js';
import { viewerPage } from './page.js';
import { translateRedoc } from './reference.js';
import { allowInlineScripts, asLiteral, asScript, inlineScripts } from './script-hashes.js';
import { tokens } from './search/tokens.js';
import { type Guide, guides, guidesFor, link, translationOf } from './site.js';

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

const guide: Guide = {
  language: english,
  path: 'a.html',
  source: 'docs/a.md',
  title: 'A',
  text: '# A',
  headings: headings('# A'),
};

describe('links', () => {
  test.each([
    ['index.html', 'zh-CN/index.html', 'zh-CN/index.html'],
    ['zh-CN/console/index.html', 'console/index.html', '../../console/index.html'],
    ['zh-CN/errors.html', 'zh-CN/plain.html', 'plain.html'],
  ])('from %s to %s work from the disk', (from, to, expected) => {
    expect(link(from, to)).toBe(expected);
  });

  test.each([
    ['paging.md#drift', 'paging.html#drift'],
    ['../CHANGELOG.md', 'changelog.html'],
    ['zh-CN/paging.md', 'zh-CN/paging.html'],
    ['../src/client.ts', 'https://github.com/apig-members/apig-members/blob/main/src/client.ts'],
    ['https://apig-members.github.io/apig-members/errors.html#APIG.3023', 'errors.html#APIG.3023'],
    ['https://apig-members.github.io/apig-members/console/', 'console/index.html'],
    ['https://example.com/', 'https://example.com/'],
  ])('of a guide to %s lead to %s', (href, expected) => {
    expect(resolveLink(href, guide)).toBe(expected);
  });

  test.each([
    ['missing.md', 'docs/a.md links to missing.md, which does not exist.'],
    ['paging.md#missing', 'docs/a.md links to paging.md#missing, but docs/paging.md has no such heading.'],
    ['https://apig-members.github.io/apig-members/missing.html', /which the site does not have/],
  ])('of a guide to %s stop the build', (href, message) => {
    expect(() => resolveLink(href, guide)).toThrow(message);
  });

  test('to another language lead to the same page, or to the start where there is none', () => {
    expect(translationOf('paging.html', english, chinese)).toBe('zh-CN/paging.html');
    expect(translationOf('changelog.html', english, chinese)).toBe('zh-CN/index.html');
  });
});

test.each(languages)('the navigation leads to each guide once: $code', (language) => {
  const { start, forUsers, forContributors } = guidesFor(language);
  const paths = [start, ...forUsers, ...forContributors].map(({ path }) => path);
  const own = guides.filter((one) => one.language === language && one.path !== 'changelog.html');
  expect(paths.sort()).toEqual(own.map(({ path }) => path).sort());
});

test('each cell of a table has the head of its column, for the cards of a phone', () => {
  expect(markdown('| `a` | b |\n|---|---|\n| 1 | 2 |').text).toContain(
    '<td data-label="a">1</td><td data-label="b">2</td>',
  );
});

test.each([
  ['APIG.3023', ['APIG', '3023']],
  ['health_status', ['health', 'status']],
  ['权重', ['权重']],
  ['的权重值weight', ['的权', '权重', '重值', 'weight']],
])('the search divides %s into words and pairs', (text, expected) => {
  expect(tokens(text)).toEqual(expected);
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
      await viewerPage({ language: english, name: 'reference.html', title: 'T', policy, body }),
    );
    expect(text).toContain(
      "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' 'sha256-1HNeOiZeFu7gP1lxi5tdAwGcB9i2xR+Q2jpmbuwTqzU='",
    );
  });
});

test('a Redoc that cannot be translated stops the build', () => {
  expect(() => translateRedoc('<html>')).toThrow(/^Redoc has changed/);
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
