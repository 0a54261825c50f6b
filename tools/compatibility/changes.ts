/**
 * `npm run changes`: what has changed in the description since its release, as Markdown for the changelog.
 * With a file as argument it shows that instead of `generated/openapi.json`.
 */
import { readDescription } from '../lib/description.js';
import { runScript } from '../lib/run-script.js';
import { changelog } from './changelog.js';
import { diff, releasedDescription, todaysDescription } from './compare.js';

void runScript(import.meta.url, async () => {
  const revision = process.argv[2] ?? todaysDescription;
  const { text } = await diff(revision, 'markdown');
  console.log(changelog(text, readDescription(releasedDescription), readDescription(revision)));
});
