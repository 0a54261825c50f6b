import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readDescription, theOperation } from '../../lib/description.js';
import { repoRoot } from '../../lib/repo-root.js';
import { type Language, languages } from '../languages.js';
import { guides } from '../site.js';
import { open, waitForPage } from './browser.js';

export const docsFolder: string = join(repoRoot, 'dist/docs');

export const docsUrl: string = process.env.DOCS_URL ?? '';

export interface DocsPage {
  language: Language;
  /** From the folder of its language. */
  name: string;
  /** From the top of the docs. */
  path: string;
  /** A heading that it shows once it is ready. */
  heading: string;
}

/** One page of each kind in each language; the pages of guides differ in their texts alone. */
export const docsPages: DocsPage[] = languages.flatMap((language) => {
  const { folder, labels } = language;
  const description = readDescription(join(docsFolder, folder, 'openapi.json'));
  const { summary } = theOperation(description).operation;
  const headings: Record<string, string> = {
    'reference.html': summary,
    'plain.html': summary,
    'errors.html': labels.navigation.errors,
    'console/index.html': summary,
  };
  for (const name of ['index.html', 'paging.html', 'changelog.html']) {
    const guide = guides.find(({ path }) => path === folder + name);
    if (guide) headings[name] = guide.title;
  }
  return Object.entries(headings).map(([name, heading]) => ({
    language,
    name,
    path: folder + name,
    heading,
  }));
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
