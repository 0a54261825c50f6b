import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readDescription, theOperation } from '../../lib/description.js';
import { repoRoot } from '../../lib/repo-root.js';
import { type Language, languages, type PageName } from '../languages.js';
import { open, waitForPage } from './browser.js';

export const docsFolder: string = join(repoRoot, 'dist/docs');

export const docsUrl: string = process.env.DOCS_URL ?? '';

export interface DocsPage {
  language: Language;
  name: PageName;
  /** From the top of the docs. */
  path: string;
  /** What it shows once it is ready, in its own language. */
  heading: string;
}

export const docsPages: DocsPage[] = languages.flatMap((language) => {
  const description = readDescription(join(docsFolder, language.folder, 'openapi.json'));
  const { summary } = theOperation(description).operation;
  const headings: Record<PageName, string> = {
    'index.html': summary,
    'plain.html': summary,
    'errors.html': language.labels.navigation.errors,
    'console/index.html': summary,
  };
  return Object.entries(headings).map(([name, heading]) => {
    const path = `${language.folder}${name}`;
    return { language, name: name as PageName, path, heading };
  });
});

/** The page on the disk. */
export function fileUrl(path: string): string {
  return pathToFileURL(join(docsFolder, path)).href;
}

/** The page on the server of the docs. */
export function serverUrl(path: string): string {
  return `${docsUrl}/${path}`;
}

/** Opens a page, and sees that it shows itself in its language, asks for nothing outside and complains of nothing. */
export async function openSoundly(
  browser: Browser,
  { heading, language }: DocsPage,
  url: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; close(): Promise<void> }> {
  const { page, outside, errors, close } = await open(browser, url, options);
  await waitForPage(page, heading);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('html').getAttribute('lang')).toBe(language.code);
  expect({ outside, errors }).toEqual({ outside: [], errors: [] });
  return { page, close };
}

/** Keeps a picture of what is in view, for people to look at. */
export async function keepPicture(page: Page, path: string, kind: string): Promise<void> {
  const name = `${path.replace('.html', '').replaceAll('/', '-')}-${kind}.png`;
  await page.screenshot({ path: join(repoRoot, 'dist/docs-screenshots', name) });
}
