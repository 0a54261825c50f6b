import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from '../lib/install-packages.js';
import { repoRoot } from '../lib/repo-root.js';

// A folder of its own, because the viewer asks for a newer Node than this project does.
const folder = join(repoRoot, 'tools/docs/console');

/** Where the viewer of the console and its packages are. Installs them first if need be. */
export function viewerPackages(): string {
  installPackages(folder);
  return join(folder, 'node_modules');
}

/** The viewer as one script for browsers. */
export function viewerScript(): Promise<string> {
  return readFile(viewerFile('standalone.js'), 'utf8');
}

/** The source map of that script, as JSON. */
export function viewerSourceMap(): Promise<string> {
  return readFile(viewerFile('standalone.js.map'), 'utf8');
}

function viewerFile(name: string): string {
  return join(viewerPackages(), '@scalar/api-reference/dist/browser', name);
}
