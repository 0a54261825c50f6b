import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Watched {
  page: Page;
  /** The addresses that the page asked for, other than its own server's. */
  outside: string[];
  /** What the page reported as an error. */
  errors: string[];
  close(): Promise<void>;
}

/** Opens an address in a fresh profile, and takes down what the page asks for and complains about. */
export async function open(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  const { protocol, origin } = new URL(url);
  const own = protocol === 'file:' ? 'file:' : `${origin}/`;
  page.on('request', (request) => {
    if (![own, 'data:', 'blob:'].some((start) => request.url().startsWith(start)))
      outside.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  return { page, outside, errors, close: () => context.close() };
}

/**
 * Waits until a page shows a heading of its own and has come to rest. A heading in a shadow root does not count: the
 * reference has one there until Redoc has drawn the operation.
 */
export async function waitForPage(page: Page, heading: string): Promise<void> {
  await page.waitForFunction(
    (text) => {
      // Redoc draws the operation when its place comes into view.
      document.querySelector('[data-section-id]:empty')?.scrollIntoView();
      return [...document.querySelectorAll('h1, h2, h3')].some(
        (element) => element.textContent?.includes(text) && element.checkVisibility(),
      );
    },
    heading,
    { polling: 100 },
  );
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, 300);
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(resolve, 300);
        };
        const everything = { subtree: true, childList: true, attributes: true, characterData: true };
        new MutationObserver(wait).observe(document, everything);
      }),
  );
}
