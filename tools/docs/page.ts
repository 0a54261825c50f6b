import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, type Markup, raw } from '../lib/markup.js';
import { repoRoot } from '../lib/repo-root.js';
import { type Language, languages } from './languages.js';
import { navigation } from './navigation.js';
import { isPage, link } from './site.js';

interface Page {
  language: Language;
  /** From the folder of the language, such as `console/index.html`. */
  name: string;
  title: string;
  /** What the page may load beyond its own styles and the search; nothing unless said here. */
  policy?: Record<string, string>;
  head?: Markup;
  body: Markup;
}

/** A page of text: the list of all pages on its left, its own headings on its right. */
export function textPage(page: Page, sections: { id: string; text: string }[] = []): Promise<string> {
  const { onThisPage } = page.language.labels.navigation;
  const contents =
    sections.length > 1
      ? html`<nav class="docs-contents" aria-label="${onThisPage}"><h2>${onThisPage}</h2><ul>${sections.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul></nav>`
      : undefined;
  const body = html`<main class="docs-text">${page.body}</main>\n${contents}`;
  return pageOf({ ...page, body }, html`<body class="docs-page">`);
}

/** A page that a viewer fills, with a navigation of its own. */
export function viewerPage(page: Page): Promise<string> {
  return pageOf(page, html`<body>`);
}

async function pageOf({ language, name, title, policy, head, body }: Page, start: Markup): Promise<string> {
  const path = language.folder + name;
  const { 'script-src': scripts = '', ...others } = policy ?? {};
  const rules = {
    'default-src': "'none'",
    'style-src': "'unsafe-inline'",
    // The search. On the disk, `'self'` is no address that a script can come from.
    'script-src': `'self' file: ${scripts}`.trim(),
    // The icon: an empty one, so that the browser asks for none.
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
    ...others,
  };
  const csp = Object.entries(rules).map(([directive, value]) => `${directive} ${value}`);
  const translations = languages
    .filter(({ folder }) => isPage(folder + name))
    .map((to) => html`<link rel="alternate" hreflang="${to.code}" href="${link(path, to.folder + name)}">`);
  return html`<!DOCTYPE html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp.join('; ')}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="license" href="${link(path, 'licences.txt')}">
${translations}
<style>${await readStyle('page.css')}${await readStyle('text.css')}</style>
<script defer src="${link(path, `${language.folder}search.js`)}"></script>
${head}
</head>
${start}
${navigation(language, path)}
${body}
</body>
</html>
`.text;
}

/** A style sheet of this folder. */
export async function readStyle(name: string): Promise<Markup> {
  return raw(await readFile(join(repoRoot, 'tools/docs', name), 'utf8'));
}
