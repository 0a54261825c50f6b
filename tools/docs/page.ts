import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, type Markup, raw } from '../lib/markup.js';
import { repoRoot } from '../lib/repo-root.js';
import { type Language, languages, link, type PageName } from './languages.js';

interface Page {
  language: Language;
  name: PageName;
  title: string;
  /** What the page may load beyond its own inline styles; nothing unless said here. */
  policy?: Record<string, string>;
  head?: Markup;
  body: Markup;
}

/** A whole page: the head with its Content-Security-Policy, the bar with the links to all others, and the body. */
export async function page({ language, name, title, policy, head, body }: Page): Promise<string> {
  const styles = [await readStyle('page.css'), await readStyle('text.css')];
  const rules = {
    'default-src': "'none'",
    'style-src': "'unsafe-inline'",
    // The icon: an empty one, so that the browser asks for none.
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
    ...policy,
  };
  const csp = Object.entries(rules).map(([directive, value]) => `${directive} ${value}`);
  const translations = languages.map((to) => {
    const href = link(language, name, to, name);
    return html`<link rel="alternate" hreflang="${to.code}" href="${href}">`;
  });
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
<link rel="license" href="${link(language, name, languages[0], 'licences.txt')}">
${translations}
<style>${styles}</style>
${head}
</head>
<body>
${bar(language, name)}
${body}
</body>
</html>
`.text;
}

/** A style sheet of this folder. */
export async function readStyle(name: string): Promise<Markup> {
  return raw(await readFile(join(repoRoot, 'tools/docs', name), 'utf8'));
}

function bar(language: Language, name: PageName): Markup {
  const { navigation } = language.labels;
  const pages: [PageName, string][] = [
    ['index.html', navigation.reference],
    ['plain.html', navigation.plain],
    ['errors.html', navigation.errors],
    ['console/index.html', navigation.console],
  ];
  const links = pages.map(([to, text]) =>
    to === name
      ? html`<a href="${link(language, name, language, to)}" aria-current="page">${text}</a>`
      : html`<a href="${link(language, name, language, to)}">${text}</a>`,
  );
  const others = languages
    .filter((other) => other !== language)
    .map(
      (other) =>
        html`<a class="docs-language" href="${link(language, name, other, name)}" lang="${other.code}" hreflang="${other.code}">${other.labels.language}</a>`,
    );
  return html`<header class="docs-bar"><nav aria-label="${navigation.label}">${links}</nav>${others}</header>`;
}
