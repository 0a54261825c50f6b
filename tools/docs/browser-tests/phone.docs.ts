import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { docsPages, fileUrl, keepPicture, openSoundly } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const viewport = { width: 360, height: 740 };

/** What stays on the screen, over the text, while a reader scrolls. Runs in the page. */
function floating(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter(
      (element) =>
        getComputedStyle(element).position === 'fixed' &&
        element.checkVisibility({ visibilityProperty: true }),
    )
    .filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return (
        right > 0 && left < innerWidth && bottom > 0 && top < innerHeight && right > left && bottom > top
      );
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 100));
}

test.each(docsPages)(
  '$path on a phone is sound, is as wide as the screen, and covers nothing',
  async (docs) => {
    const { page, close } = await openSoundly(browser, docs, fileUrl(docs.path), {
      viewport,
      colorScheme: 'dark',
    });
    await keepPicture(page, docs.path, 'dark-360');
    await page.mouse.move(180, 400);
    // Scalar draws what comes into view.
    for (let turn = 0; turn < 4; turn++) {
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(50);
    }
    expect(await page.evaluate(floating)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const other = page.locator('.docs-language');
    expect(await other.evaluate((link) => link.getBoundingClientRect().right)).toBeLessThanOrEqual(360);
    await close();
  },
);
