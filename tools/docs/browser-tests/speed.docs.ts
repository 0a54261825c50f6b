import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../lib/chromium.js';
import { docsPages, fileUrl } from './docs-pages.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

interface Times {
  /** From the start of the navigation to the first frame with the heading of the operation in view. */
  operation?: number;
  /** The same, for the heading that Redoc draws in the place of the first one. */
  redoc?: number;
}

/** Looks at each frame of a page, from its start. Runs in the page. */
function watch(heading: string): void {
  const times: Times = {};
  const shows = (root: ParentNode) =>
    [...root.querySelectorAll('h2')].some((element) => {
      const { top, height } = element.getBoundingClientRect();
      return element.textContent?.includes(heading) && height > 0 && top >= 0 && top < innerHeight;
    });
  const look = () => {
    const start = document.querySelector('[data-section-id]:empty')?.shadowRoot;
    if (shows(document)) times.redoc ??= performance.now();
    if (times.redoc || (start && shows(start))) times.operation ??= performance.now();
    if (!times.redoc) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(globalThis, { times });
}

async function load(path: string, heading: string): Promise<Required<Times>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watch, heading);
  await page.goto(fileUrl(path));
  const times = await page.waitForFunction(() => {
    const { times } = globalThis as unknown as { times: Required<Times> };
    return times.redoc && times;
  });
  const found = (await times.jsonValue()) as Required<Times>;
  await page.close();
  return found;
}

/** The middle one of an odd number of times. */
const median = (times: number[]) => times.sort((a, b) => a - b)[(times.length - 1) / 2] ?? Number.NaN;

test.each(docsPages.filter(({ name }) => name === 'index.html'))(
  '$path shows its operation in under two seconds',
  async ({ path, heading }) => {
    const loads: Required<Times>[] = [];
    while (loads.length < 3) loads.push(await load(path, heading));
    const operation = median(loads.map((times) => times.operation));
    const redoc = median(loads.map((times) => times.redoc));
    console.log(
      `${path}: the operation is in view after ${Math.round(operation)} ms, Redoc's after ${Math.round(redoc)} ms`,
    );
    expect(operation).toBeLessThan(2_000);
  },
);
