/**
 * `npm run changes`: what has changed in the description since its release, as Markdown for the changelog.
 * With a file as argument it shows that instead of `generated/openapi.json`.
 */
import { runScript } from '../lib/run-script.js';
import { changelog } from './changelog.js';
import { diff, readJson, releasedDescription, todaysDescription } from './compare.js';
import type { Description } from './report.js';

void runScript(import.meta.url, async () => {
  const revision = process.argv[2] ?? todaysDescription;
  const { text } = await diff(revision, 'markdown');
  const base = await readJson<Description>(releasedDescription);
  console.log(changelog(text, base, await readJson<Description>(revision)));
});
