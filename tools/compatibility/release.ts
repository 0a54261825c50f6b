/** `npm run release:description`: today's description becomes the released one. Part of releasing the package. */
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import {
  checkVersions,
  packageVersion,
  type Release,
  releasedDescription,
  releasedFolder,
  todaysDescription,
} from './compare.js';

void runScript(import.meta.url, async () => {
  const wrong = await checkVersions();
  if (wrong) throw new Error(wrong);
  const release: Release = { package: await packageVersion() };
  await copyFile(join(repoRoot, todaysDescription), join(repoRoot, releasedDescription));
  await writeFile(join(repoRoot, releasedFolder, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  console.log(`${releasedDescription} is what version ${release.package} of the package releases`);
});
