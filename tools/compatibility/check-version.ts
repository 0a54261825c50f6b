/**
 * `npm run check:version`: both versions have moved as far as the changes of the description since its release ask for.
 * With a file as argument it checks that instead of `generated/openapi.json`. The rule is in docs/versions.md.
 */
import { runScript } from '../lib/run-script.js';
import { checkVersions } from './compare.js';

void runScript(import.meta.url, async () => {
  const wrong = await checkVersions(process.argv[2]);
  if (wrong) throw new Error(wrong);
  console.log('The versions fit what has changed in the description since its release.');
});
