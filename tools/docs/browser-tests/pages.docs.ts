import { existsSync, readFileSync } from 'node:fs';
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

// Tall, because the viewers draw only what is in view.
const viewport = { width: 1280, height: 6_000 };

/** The rules that the viewer of the console breaks by itself; the bar above it breaks none. */
const brokenByConsole = ['aria-input-field-name', 'aria-required-attr', 'button-name', 'color-contrast'];

describe.each([
  ['from the disk', 'light', fileUrl],
  ['from a server', 'dark', serverUrl],
] as const)('%s, in %s colours', (_, colorScheme, urlOf) => {
  test.each(docsPages)('$path is sound, and keeps WCAG 2.1 AA', async (docs) => {
    const { page, close } = await openSoundly(browser, docs, urlOf(docs.path), { viewport, colorScheme });
    await keepPicture(page, docs.path, `${colorScheme}-1280`);
    if (docs.name === 'console/index.html') {
      expect(await violations(page, '.docs-bar')).toEqual([]);
      const rules = new Set((await violations(page)).map(({ rule }) => rule));
      expect([...rules].sort()).toEqual(brokenByConsole);
    } else {
      expect(await violations(page)).toEqual([]);
    }
    await close();
  });
});

test.each(docsPages)('the links of $path from page to page lead somewhere', ({ path }) => {
  const [, bar = ''] =
    /<header class="docs-bar">(.*?)<\/header>/s.exec(readFileSync(join(docsFolder, path), 'utf8')) ?? [];
  const links = [...bar.matchAll(/href="([^"]+)"/g)].map(([, link = '']) =>
    join(docsFolder, dirname(path), link),
  );
  expect(links).toHaveLength(5);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});
