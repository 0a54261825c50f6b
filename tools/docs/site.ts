/** The pages of the site. Each is named by its path from the top, such as `zh-CN/paging.html`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { repoRoot } from '../lib/repo-root.js';
import { type Language, languages } from './languages.js';
import { type Heading, headings } from './markdown.js';

export const repositoryUrl = 'https://github.com/apig-members/apig-members';
export const packageUrl = 'https://www.npmjs.com/package/apig-members';

/** The pages that are not written in Markdown, in every language. */
export const generatedPages = ['reference.html', 'plain.html', 'errors.html', 'console/index.html'] as const;
export type GeneratedPage = (typeof generatedPages)[number];

export interface Guide {
  language: Language;
  path: string;
  /** Its Markdown, from the top of the repository. */
  source: string;
  title: string;
  text: string;
  headings: Heading[];
}

/** The guides by their names in `docs/`, in the order of the navigation. */
const order = {
  forUsers: [
    'credentials',
    'paging',
    'retries',
    'command',
    'testing',
    'vitest',
    'node-test',
    'msw',
    'proxies',
    'own-client',
  ],
  forContributors: ['contract-suite', 'description', 'versions', 'mutation', 'decisions'],
};

/** The guides that the navigation of one language leads to. */
export interface Guides {
  start: Guide;
  /** For users of the package. */
  forUsers: Guide[];
  /** For people who change the project. */
  forContributors: Guide[];
  /** In English alone. */
  changelog: Guide;
}

/** Every page that is written in Markdown. */
export const guides: readonly Guide[] = languages.flatMap((language) => {
  const folder = `docs/${language.folder}`;
  const inDocs = readdirSync(join(repoRoot, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readGuide(language, folder + name, name));
  return language === languages[0]
    ? [...inDocs, readGuide(language, 'CHANGELOG.md', 'changelog.md')]
    : inDocs;
});

function readGuide(language: Language, source: string, name: string): Guide {
  const text = readFileSync(join(repoRoot, source), 'utf8');
  const found = headings(text);
  const [first] = found;
  if (first?.depth !== 1) throw new Error(`${source} has no title: its first heading must be "# Title".`);
  return {
    language,
    path: language.folder + name.replace(/\.md$/, '.html'),
    source,
    title: first.text,
    text,
    headings: found,
  };
}

/** In English where there is no translation. */
export function guidesFor({ folder }: Language): Guides {
  const named = (name: string): Guide => {
    const guide = pageAt(`${folder}${name}.html`) ?? pageAt(`${name}.html`);
    if (!guide) throw new Error(`tools/docs/site.ts names the guide ${name}, which docs/ does not have.`);
    return guide;
  };
  return {
    start: named('index'),
    forUsers: order.forUsers.map(named),
    forContributors: order.forContributors.map(named),
    changelog: named('changelog'),
  };
}

function pageAt(path: string): Guide | undefined {
  return guides.find((guide) => guide.path === path);
}

/** The same page in another language, or the start page of that language. */
export function translationOf(path: string, from: Language, to: Language): string {
  const name = path.slice(from.folder.length);
  return isPage(to.folder + name) ? to.folder + name : `${to.folder}index.html`;
}

export function isPage(path: string): boolean {
  const generated = languages.some(({ folder }) => generatedPages.some((name) => folder + name === path));
  return generated || pageAt(path) !== undefined;
}

/** The link from one path of the site to another. A link names `index.html`, because `file://` has no index pages. */
export function link(from: string, to: string): string {
  return posix.relative(posix.dirname(`/${from}`), `/${to}`);
}
