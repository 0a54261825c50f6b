/** The page of the report in a browser: on a phone, and through its table of contents. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../../tools/lib/chromium.js';
import { lying, runOnFake } from '../run-on.fixtures.js';

let browser: Browser | undefined;
let report = '';
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  const wrong = lying(({ total, members, ...others }) => ({
    ...others,
    total: String(total),
    members: members.map((member) => ({ ...member, weight: 10_001, host: `h-${'x'.repeat(300)}` })),
  }));
  report = (await runOnFake(wrong)).files['index.html'] ?? '';
}, 60_000);
afterAll(() => browser?.close());

async function openReport(width: number): Promise<Page> {
  if (!browser) throw new Error('no browser');
  page = await browser.newPage({ viewport: { width, height: 740 } });
  await page.setContent(report);
  return page;
}

async function sizes(): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
}

test('a phone shows the cause to fix first on its first screen, and no text is wider than the screen', async () => {
  await openReport(360);
  const first = await page.getByRole('heading', { name: 'Fix this first' }).boundingBox();
  expect(first?.y).toBeLessThan(740);
  expect((await sizes()).width).toBe(360);
  // With everything folded, the page is a few screens long.
  expect((await sizes()).height).toBeLessThan(5 * 740);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect((await sizes()).width).toBe(360);
});

test('a link of the table of contents opens the folded cause', async () => {
  await openReport(360);
  const second = page.locator('#cause-2');
  expect(await second.isVisible()).toBe(false);
  await page.locator('nav a[href="#cause-2"]').click();
  expect(await second.isVisible()).toBe(true);
});
