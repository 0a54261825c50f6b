import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { open } from './browser.js';
import { fileUrl, keepPicture } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

test('on a phone, in Chinese and offline, a reader finds what APIG.3023 means and how to paginate', async () => {
  const phone = { viewport: { width: 360, height: 740 }, offline: true, hasTouch: true, locale: 'zh-CN' };
  const { page, outside, errors, close } = await open(browser, fileUrl('index.html'), phone);
  await page.getByRole('link', { name: '中文' }).tap();

  await page.getByRole('button', { name: '搜索' }).tap();
  await page.getByRole('searchbox').fill('APIG.3023');
  await keepPicture(page, 'reader', 'search');
  await page.locator('.docs-results a').first().tap();
  const row = page.getByRole('row', { name: 'APIG.3023' });
  await expect(row.innerText()).resolves.toContain('VPC通道不存在');
  expect((await row.boundingBox())?.y).toBeLessThan(740);
  await keepPicture(page, 'reader', 'error');

  await page.getByRole('button', { name: '菜单' }).tap();
  await keepPicture(page, 'reader', 'menu');
  await page.locator('#docs-pages a[href="paging.html"]').tap();
  expect(await page.locator('main').innerText()).toContain(
    'for await (const member of client.list(channel))',
  );
  await keepPicture(page, 'reader', 'paging');
  expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  await close();
});
