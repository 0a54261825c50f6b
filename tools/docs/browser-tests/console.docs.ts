import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { open } from './browser.js';
import { docsUrl, fileUrl } from './docs-pages.js';

const mockUrl = process.env.MOCK_URL ?? '';
const secret = 'a-token-that-stays-in-memory';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** All that the browser would still have after the page is gone. */
function stored(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    cookies: document.cookie,
    caches: await caches.keys(),
  }));
}

test.each([
  { path: 'console/', labels: { test: 'Test Request', send: 'Send', token: 'Value' } },
  { path: 'zh-CN/console/', labels: { test: '测试请求', send: '发送', token: '值' } },
])('the console at $path calls the mock and shows the two members', async ({ path, labels }) => {
  const { page, outside, errors, close } = await open(browser, `${docsUrl}/${path}`);
  await page.getByText(mockUrl).first().waitFor();
  await page.getByLabel(labels.token).first().fill(secret);
  await page.getByRole('button', { name: labels.test }).first().click();
  const responded = page.waitForResponse((response) => response.url().includes(encodeURIComponent(mockUrl)));
  await page.getByRole('dialog').getByRole('button', { name: labels.send }).first().click();
  const response = await responded;
  expect([response.status(), await response.request().headerValue('x-auth-token')]).toEqual([200, secret]);
  const shown = page.getByRole('dialog').getByText(/192\.168\.(0\.5|1\.124)/);
  await shown.nth(1).waitFor();
  expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  expect(await stored(page)).toEqual({ local: {}, session: {}, databases: [], cookies: '', caches: [] });
  await close();
});

test('the console forgets the token with the page', async () => {
  const { page, close } = await open(browser, `${docsUrl}/console/`);
  await page.getByLabel('Value').first().fill(secret);
  await page.reload();
  expect(await page.getByLabel('Value').first().inputValue()).toBe('');
  await close();
});

test.each(['console/index.html', 'zh-CN/console/index.html'])(
  '%s from the disk says how to serve it',
  async (path) => {
    const { page, close } = await open(browser, fileUrl(path));
    await page.getByText('npm run docs:serve').waitFor();
    await page.goto(`${docsUrl}/${path}`);
    await page.getByText(mockUrl).first().waitFor();
    expect(await page.getByText('npm run docs:serve').count()).toBe(0);
    await close();
  },
);
