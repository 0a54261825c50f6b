/**
 * `npm run surface`: writes the public declarations to `surface.md`, so that a change of what users see can be seen
 * in review. `npm run check:package` fails when the file is not what the package declares.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '../lib/execute.js';
import { installPackages } from '../lib/install-packages.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';

const here = dirname(fileURLToPath(import.meta.url));
const snapshot = join(here, 'surface.md');

const heading = `# What the package declares

Derived by \`npm run surface\`, committed, never edited.
`;

/** The public declarations of the build in a folder. They must have no \`any\`, and nothing of openapi-fetch. */
async function surfaceOf(built: string): Promise<string> {
  installPackages(here);
  const declarations = await execute(here, process.execPath, 'declarations.mjs', built);
  if (declarations.includes('openapi-fetch')) {
    throw new Error('A public declaration mentions openapi-fetch. Its types stay behind src/request/url.ts.');
  }
  return `${heading}\n${declarations}`;
}

/** Throws when the build in a folder declares something else than the snapshot says. */
export async function checkSurface(built: string): Promise<void> {
  if ((await surfaceOf(built)) === (await readFile(snapshot, 'utf8').catch(() => ''))) return;
  throw new Error('tools/package/surface.md is not what the package declares: run `npm run surface`.');
}

void runScript(import.meta.url, async () => {
  const built = await mkdtemp(join(tmpdir(), 'surface-'));
  try {
    const only = ['--emitDeclarationOnly', '--declarationMap', 'false', '--sourceMap', 'false'];
    const tsc = join(repoRoot, 'node_modules/typescript/bin/tsc');
    await execute(repoRoot, process.execPath, tsc, '-p', 'tsconfig.build.json', ...only, '--outDir', built);
    await writeFile(snapshot, await surfaceOf(built));
  } finally {
    await rm(built, { recursive: true });
  }
});
