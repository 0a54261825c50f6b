import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { violations } from './axe.js';
import { docsFolder, docsPages, fileUrl, keepPicture, openSoundly, serverUrl } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

// Tall, because Scalar draws only what is in view.
const viewport = { width: 1280, height: 6_000 };

/** The rules that the viewers break by themselves; the plain version breaks none. */
const brokenByViewer: Record<string, string[]> = {
  'console/index.html': ['aria-input-field-name', 'aria-required-attr', 'button-name', 'color-contrast'],
  // The button that chooses an example has the name "Example", which hides the chosen one.
  'reference.html': ['label-content-name-mismatch'],
};

describe.each([
  ['from the disk', 'light', fileUrl],
  ['from a server', 'dark', serverUrl],
] as const)('%s, in %s colours', (_, colorScheme, urlOf) => {
  test.each(docsPages)('$path is sound, and keeps WCAG 2.1 AA', async (docs) => {
    const { page, close } = await openSoundly(browser, docs, urlOf(docs.path), { viewport, colorScheme });
    await keepPicture(page, docs.path, `${colorScheme}-1280`);
    expect(await violations(page, '.docs-bar')).toEqual([]);
    const found = await violations(page);
    const expected = brokenByViewer[docs.name] ?? [];
    expect(found.filter(({ rule }) => !expected.includes(rule))).toEqual([]);
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(expected);
    await close();
  });
});

test('every link from page to page leads to a page, and to a heading of it', () => {
  const pages = readdirSync(docsFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  const texts = new Map(
    pages.map((path) => [path, withoutScripts(readFileSync(join(docsFolder, path), 'utf8'))]),
  );
  expect(texts.size).toBeGreaterThan(40);
  const dead = [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/<a [^>]*?href="([^"]*)"/g)]
      .map(([, href = '']) => href)
      .filter((href) => !/^(https:|\/)/.test(href))
      .filter((href) => {
        const [file = '', anchor] = href.split('#');
        const target = texts.get(file === '' ? path : join(dirname(path), file));
        return (
          target === undefined ||
          (anchor !== undefined && !target.includes(` id="${decodeURIComponent(anchor)}"`))
        );
      })
      .map((href) => `${path}: ${href}`),
  );
  expect(dead).toEqual([]);
});

/** What a reader sees: the links in the scripts of the viewers are theirs. */
function withoutScripts(text: string): string {
  return text.replace(/<script[\s\S]*?<\/script>/g, '');
}
