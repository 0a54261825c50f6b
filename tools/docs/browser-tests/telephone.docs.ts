import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { docsPages, fileUrl, keepPicture, openSoundly, serverUrl } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const viewport = { width: 390, height: 844 };

describe.each([
  ['from the disk', 'dark', fileUrl],
  ['from a server', 'light', serverUrl],
] as const)('%s, in %s colours, on a telephone', (_, colorScheme, urlOf) => {
  test.each(docsPages)('$path is sound, and needs no scrolling sideways', async (docs) => {
    const { page, close } = await openSoundly(browser, docs, urlOf(docs.path), { viewport, colorScheme });
    await keepPicture(page, docs.path, `${colorScheme}-390`);
    await page.mouse.move(195, 400);
    // Long pages draw what comes into view.
    for (let turn = 0; turn < 8; turn++) {
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(50);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const other = page.locator('.docs-language');
    expect(await other.textContent()).not.toBe(docs.language.labels.language);
    expect(await other.evaluate((link) => link.getBoundingClientRect().right)).toBeLessThanOrEqual(390);
    await close();
  });
});
