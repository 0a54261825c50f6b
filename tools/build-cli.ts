/** `tsx tools/build-cli.ts`: the `apig-members` command as one file, with all that it needs but Node. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundledLicences } from './build-cli-licences.js';
import { repoRoot } from './repo-root.js';
import { runScript } from './run-script.js';

/** Writes the command into `folder`, with the licences of what is in it beside it. Returns the path of the command. */
export async function buildCli(folder: string = join(repoRoot, 'dist/cli')): Promise<string> {
  const { version } = JSON.parse(await readFile(join(repoRoot, 'package.json'), 'utf8'));
  const outfile = join(folder, 'apig-members.js');
  const { metafile } = await build({
    absWorkingDir: repoRoot,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    define: { packageVersion: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
  });
  await chmod(outfile, 0o755);
  await writeFile(`${outfile}.LICENSES.txt`, await bundledLicences(metafile));
  return outfile;
}

void runScript(import.meta.url, async () => {
  await buildCli();
});
