/** `tsx tools/package/build-cli.ts`: the `apig-members` command, with all that it needs but Node. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import { bundledLicences } from './licences.js';

/** Writes the command into `folder`, with the licences of what is in it beside it. Returns the path of the command. */
export async function buildCli(folder: string = join(repoRoot, 'dist/cli')): Promise<string> {
  const { version } = JSON.parse(await readFile(join(repoRoot, 'package.json'), 'utf8'));
  const command = join(folder, 'apig-members.js');
  const { metafile } = await build({
    absWorkingDir: repoRoot,
    entryPoints: { 'apig-members': 'src/cli/main.ts' },
    outdir: folder,
    bundle: true,
    // A dynamic import gets a file of its own, which a command that does not need it does not read.
    splitting: true,
    chunkNames: '[name]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // undici is CommonJS, and requires modules of Node.
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    define: { packageVersion: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
  });
  await chmod(command, 0o755);
  await writeFile(`${command}.LICENSES.txt`, await bundledLicences(metafile));
  return command;
}

void runScript(import.meta.url, async () => {
  await buildCli();
});
