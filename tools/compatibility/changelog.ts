import type { Description } from '../lib/description.js';
import { neededBump } from './report.js';

/** Redocly's comparison as a section of the changelog: versions in the place of files, and a sentence for no rows. */
export function changelog(markdown: string, base: Description, today: Description): string {
  const [, ...rest] = markdown.trimEnd().split('\n');
  const heading = `### The description, ${base.info.version} → ${today.info.version}`;
  if (rest.some((line) => /^\| \S+ (major|minor|patch) \|/.test(line))) return [heading, ...rest].join('\n');
  const differs = neededBump({ changes: [] }, base, today);
  return [heading, '', differs ? 'Nothing but examples and order.' : 'No change.'].join('\n');
}
