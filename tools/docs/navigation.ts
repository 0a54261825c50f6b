import { html, type Markup } from '../lib/markup.js';
import { type Language, languages } from './languages.js';
import { guidesFor, link, packageUrl, repositoryUrl, translationOf } from './site.js';

interface Entry {
  text: string;
  /** A path of the site, or an address elsewhere. */
  to: string;
  /** Where it is not the language of the page. */
  lang?: string;
}

interface Group {
  title?: string;
  entries: Entry[];
}

/** Every page, in groups, and where the project is. */
function groupsOf(language: Language): Group[] {
  const { navigation } = language.labels;
  const { start, forUsers, forContributors } = guidesFor(language);
  const entryOf = (guide: typeof start): Entry => ({
    text: guide.title,
    to: guide.path,
    ...(guide.language === language ? {} : { lang: guide.language.code }),
  });
  const { folder } = language;
  return [
    { entries: [{ text: navigation.start, to: start.path }] },
    { title: navigation.guides, entries: forUsers.map(entryOf) },
    {
      title: navigation.api,
      entries: [
        { text: navigation.reference, to: `${folder}reference.html` },
        { text: navigation.errors, to: `${folder}errors.html` },
        { text: navigation.console, to: `${folder}console/index.html` },
        { text: navigation.plain, to: `${folder}plain.html` },
      ],
    },
    {
      title: navigation.project,
      entries: [
        ...forContributors.map(entryOf),
        { text: navigation.changelog, to: 'changelog.html' },
        { text: navigation.repository, to: repositoryUrl },
        { text: navigation.package, to: packageUrl },
      ],
    },
  ];
}

/** The bar over every page, and the list of all pages: beside a text, or opened by the button of the bar. */
export function navigation(language: Language, path: string): Markup {
  const { labels } = language;
  const groups = groupsOf(language);
  const toPage = ({ text, to, lang }: Entry) => {
    const href = to.startsWith('https:') ? to : link(path, to);
    const current = to === path ? html` aria-current="page"` : undefined;
    const other = lang === undefined ? undefined : html` lang="${lang}" hreflang="${lang}"`;
    return html`<a href="${href}"${current}${other}>${text}</a>`;
  };
  const lists = groups.map(
    ({ title, entries }) =>
      html`${title && html`<h2>${title}</h2>`}<ul>${entries.map((entry) => html`<li>${toPage(entry)}</li>`)}</ul>\n`,
  );
  const [start, , api] = groups;
  const inBar = [...(start?.entries ?? []), ...(api?.entries.slice(0, 3) ?? [])];
  const translations = languages
    .filter((other) => other !== language)
    .map(
      (other) =>
        html`<a class="docs-language" href="${link(path, translationOf(path, language, other))}" lang="${other.code}" hreflang="${other.code}">${other.labels.language}</a>`,
    );
  return html`<header class="docs-bar">
<button type="button" class="docs-menu" popovertarget="docs-pages">${labels.navigation.menu}</button>
<a class="docs-brand" href="${link(path, `${language.folder}index.html`)}">apig-members</a>
<nav class="docs-links" aria-label="${labels.navigation.main}">${inBar.map(toPage)}</nav>
<button type="button" class="docs-search" hidden>${labels.search.open} <kbd>Ctrl K</kbd></button>
${translations}
</header>
<nav id="docs-pages" class="docs-pages" popover aria-label="${labels.navigation.label}">
${lists}</nav>`;
}
