import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { languages } from '../languages.js';
import { open, waitForPage, waitForView } from './browser.js';
import { docsPages, fileUrl } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const references = docsPages.filter(({ name }) => name === 'reference.html');

test.each(references)(
  'the first screen of $path shows the operation, its sample and its links',
  async ({ path, heading, language }) => {
    const { page, close } = await open(browser, fileUrl(path), { viewport: { width: 1280, height: 800 } });
    await waitForPage(page, heading);
    const shown = [
      page.locator('#redoc h2', { hasText: heading }),
      page.locator('#redoc pre', { hasText: 'createMembersClient' }).first(),
      page.locator('.docs-bar').getByRole('link', { name: language.labels.navigation.errors }),
      page.locator('#redoc .menu-content').getByRole('link', { name: heading }),
    ];
    for (const element of shown) await waitForView(element);
    await close();
  },
);

test.each(references)(
  '$path has the fields of a member in its text, without a scroll or a click',
  async ({ path, heading }) => {
    const { page, close } = await open(browser, fileUrl(path), { viewport: { width: 1280, height: 800 } });
    await waitForPage(page, heading);
    const text = await page.locator('#redoc').innerText();
    const names = ['precise_search', 'X-Request-Id', 'is_backup', 'health_status', 'member_group_id'];
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    await close();
  },
);

function sidebarLinks(page: Page): Promise<string[]> {
  return page
    .locator('#redoc .menu-content a[href]:not([target])')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
}

test.each(references)('the sidebar links of $path open in a new tab', async ({ path, heading }) => {
  const { page, errors, close } = await open(browser, fileUrl(path));
  await waitForPage(page, heading);
  const hrefs = await sidebarLinks(page);
  expect(hrefs).toHaveLength(2);
  for (const href of hrefs) {
    const tab = await page.context().newPage();
    await tab.goto(href);
    await tab.locator('#redoc [data-section-id]').first().waitFor();
    expect(await tab.locator('.not-found-page').count()).toBe(0);
    expect(await sidebarLinks(tab)).toEqual(hrefs);
  }
  expect(errors).toEqual([]);
  await close();
});

test('an address from before, of a heading that Redoc does not have, opens the operation', async () => {
  const { page, close } = await open(browser, `${fileUrl('reference.html')}#weight`);
  await waitForPage(page, references[0]?.heading ?? '');
  expect(await page.locator('.not-found-page').count()).toBe(0);
  await close();
});

// Without the edit of its bundle, Redoc shows English texts: https://github.com/Redocly/redoc/issues/367.
test('Redoc has Chinese texts in the Chinese reference', async () => {
  const { path = '', heading = '' } = references.find(({ language }) => language === languages[1]) ?? {};
  const { page, close } = await open(browser, fileUrl(path));
  await waitForPage(page, heading);
  const text = await page.locator('#redoc').innerText();
  expect(['认证鉴权', '路径参数', '必选'].filter((label) => !text.includes(label))).toEqual([]);
  expect(text).not.toMatch(/^(Request|Security|Required|Responses)$/m);
  await close();
});
