import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { open, waitForPage } from './browser.js';
import { docsPages, fileUrl } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

// Of the Chinese words, 列表 and 检查 stand in the middle of a phrase, which has no spaces.
const cases = [
  { path: 'index.html', terms: ['weight', 'precise'], absent: 'database' },
  { path: 'zh-CN/index.html', terms: ['权重', '列表', '检查'], absent: '数据库' },
  { path: 'console/index.html', terms: ['backend'], absent: 'database' },
  { path: 'zh-CN/console/index.html', terms: ['服务器', '列表'], absent: '数据库' },
];

/** What the search of a viewer lists. */
function resultsOf(page: Page, path: string): Locator {
  return path.includes('console/')
    ? page.getByRole('option')
    : page.locator('[data-component-name*="SearchItem"]');
}

describe('the search finds the operation', () => {
  test.each(cases)('in $path by its terms, and by no other', async ({ path, terms, absent }) => {
    const heading = docsPages.find((docs) => docs.path === path)?.heading ?? '';
    const { page, close } = await open(browser, fileUrl(path));
    await waitForPage(page, heading);
    await page.keyboard.press('Control+k');
    const field = page.locator('input:focus');
    const operation = resultsOf(page, path).filter({ hasText: heading });
    for (const word of terms) {
      await field.fill(word);
      await operation.first().waitFor();
      await field.fill(absent);
      await operation.first().waitFor({ state: 'detached' });
    }
    await close();
  });
});
