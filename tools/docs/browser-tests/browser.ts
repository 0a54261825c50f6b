import type { Browser, BrowserContextOptions, Locator, Page, Request } from 'playwright-core';

/** The badge of Redoc is an image from another host. The policy of the page blocks it, which browsers report. */
const redocBadge = "Loading the image 'https://cdn.redoc.ly/redoc/logo-mini-full.svg' violates";

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
  const note = (request: Request) => {
    if (![own, 'data:', 'blob:'].some((start) => request.url().startsWith(start)))
      outside.push(request.url());
  };
  page.on('requestfinished', note);
  page.on('requestfailed', (request) => {
    // What the policy of the page blocks is never sent.
    if (!/csp/i.test(request.failure()?.errorText ?? '')) note(request);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes(redocBadge)) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  return { page, outside, errors, close: () => context.close() };
}

/** Waits until a page shows a heading and has come to rest. */
export async function waitForPage(page: Page, heading: string): Promise<void> {
  await page.waitForFunction(
    (text) =>
      [
        ...document.querySelectorAll(
          `${document.querySelector('#redoc') ? '#redoc' : 'body'} :is(h1, h2, h3)`,
        ),
      ].some((element) => element.textContent?.includes(text) && element.checkVisibility()),
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

/** Waits until an element is wholly on the screen, below the bar. */
export async function waitForView(element: Locator): Promise<void> {
  await element.page().waitForFunction(
    (shown) => {
      const { top, bottom, height } = (shown as Element).getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    },
    await element.elementHandle(),
    { polling: 100 },
  );
}
