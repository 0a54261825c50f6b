import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { repoRoot } from '../lib/repo-root.js';
import { type Guide, guides, isPage, link, repositoryUrl } from './site.js';

const siteUrl = 'https://apig-members.github.io/apig-members/';

/**
 * Where a link of a guide leads on the site: guides to each other's pages, other files to the repository.
 *
 * @throws {Error} for a link to a file or heading that does not exist
 */
export function resolveLink(href: string, guide: Guide): string {
  const here = guide.source;
  if (href.startsWith(siteUrl)) return toPage(href.slice(siteUrl.length));
  if (/^[a-z]+:/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const source = file === '' ? here : posix.join(posix.dirname(here), file);
  const target = guides.find((other) => other.source === source);
  const hash = anchor === undefined ? '' : `#${anchor}`;
  if (!target) {
    if (!existsSync(join(repoRoot, source)))
      throw new Error(`${here} links to ${href}, which does not exist.`);
    return `${repositoryUrl}/blob/main/${source}${hash}`;
  }
  if (anchor !== undefined && !target.headings.some(({ id }) => id === decodeURIComponent(anchor))) {
    throw new Error(`${here} links to ${href}, but ${target.source} has no such heading.`);
  }
  return file === '' ? hash : toPage(target.path + hash);

  function toPage(path: string): string {
    const [page = '', anchor] = path.split('#');
    const to = page === '' || page.endsWith('/') ? `${page}index.html` : page;
    if (!isPage(to)) throw new Error(`${here} links to ${siteUrl}${path}, which the site does not have.`);
    return link(guide.path, to) + (anchor === undefined ? '' : `#${anchor}`);
  }
}
