import { resolveLink } from './guide-links.js';
import { markdown } from './markdown.js';
import { textPage } from './page.js';
import type { Guide } from './site.js';

/** A guide as a page. */
export function guidePage(guide: Guide): Promise<string> {
  const { language, path, title, text, headings } = guide;
  const name = path.slice(language.folder.length);
  const body = markdown(text, (href) => resolveLink(href, guide));
  const sections = headings.filter(({ depth }) => depth === 2);
  return textPage({ language, name, title: `${title} – apig-members`, body }, sections);
}
