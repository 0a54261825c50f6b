import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { open } from './browser.js';
import { docsPages, fileUrl } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const references = docsPages.filter(({ name }) => name === 'reference.html');
const fromFirstToLast = ['vpc_channel_id', 'precise_search', 'health_status', 'Retry-After', 'APIG.3023'];

test.each(references)('$path tells all without scripts', async ({ path, heading }) => {
  const { page, close } = await open(browser, fileUrl(path), { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true);
  // The text as it is laid out: nothing that is hidden is in it.
  const shown = await page.locator('#plain').innerText();
  expect(fromFirstToLast.filter((text) => !shown.includes(text))).toEqual([]);
  await close();
});

test.each(references)('$path tells all on paper', async ({ path, heading }) => {
  const { page, close } = await open(browser, fileUrl(path));
  await page.locator('#redoc h1').first().waitFor();
  const sheets = (await page.pdf()).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets?.length).toBeGreaterThan(3);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true);
  const shown = await page.locator('#plain').innerText();
  expect(fromFirstToLast.filter((text) => !shown.includes(text))).toEqual([]);
  await close();
});
