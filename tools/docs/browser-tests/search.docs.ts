import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { open, waitForView } from './browser.js';
import { fileUrl } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

async function search(page: Page, query: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.locator('.docs-results input').fill(query);
  return page.locator('.docs-results a').first();
}

describe.each([
  { folder: '', query: 'APIG.3023', found: 'errors.html#APIG.3023' },
  { folder: '', query: 'install', found: 'index.html#install' },
  { folder: '', query: 'weight', found: /reference\.html#.*path=members\[\]\/weight$/ },
  { folder: '', query: 'vitest', found: 'vitest.html' },
  { folder: 'zh-CN/', query: 'apig.3023', found: 'zh-CN/errors.html#APIG.3023' },
  { folder: 'zh-CN/', query: '安装', found: /zh-CN\/index\.html/ },
  { folder: 'zh-CN/', query: '权重', found: /zh-CN\/reference\.html#.*path=members\[\]\/weight$/ },
  { folder: 'zh-CN/', query: 'weight', found: /zh-CN\/reference\.html#.*path=members\[\]\/weight$/ },
])('the search for $query from $folder', ({ folder, query, found }) => {
  test('finds its page first, and Enter opens the page', async () => {
    const { page, errors, outside, close } = await open(browser, fileUrl(`${folder}credentials.html`));
    const first = await search(page, query);
    const href = (await first.getAttribute('href')) ?? '';
    if (typeof found === 'string') expect(href).toBe(`${fileUrl('')}/${found}`);
    else expect(href).toMatch(found);
    await page.keyboard.press('Enter');
    await page.waitForURL(href);
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
    await close();
  });
});

test('a result of the reference brings its field into view', async () => {
  const { page, close } = await open(browser, fileUrl('reference.html'));
  await page.locator('#redoc h2').first().waitFor();
  await search(page, 'weight');
  await page.keyboard.press('Enter');
  await waitForView(page.locator('[id$="path=members[]/weight"]'));
  await close();
});

test.each([
  { path: 'console/index.html', viewer: '#console' },
  { path: 'reference.html', viewer: '#redoc' },
])('in $path the key opens this search alone', async ({ path, viewer }) => {
  const { page, close } = await open(browser, fileUrl(path));
  await page.locator(`${viewer} h1`).first().waitFor();
  expect(await (await search(page, 'APIG.3023')).textContent()).toContain('APIG.3023');
  expect(await page.locator('input:focus').count()).toBe(1);
  expect(await page.locator('dialog:modal, [role="dialog"]:not(dialog)').count()).toBe(1);
  await close();
});

test('a word that no page has is said to be in none', async () => {
  const { page, close } = await open(browser, fileUrl('zh-CN/index.html'));
  await search(page, '数据库管理员');
  await page.getByText('没有找到匹配的页面').waitFor();
  expect(await page.locator('.docs-results a').count()).toBe(0);
  await close();
});
