/**
 * `npm run generate`: derive everything in `generated/` from the description in `openapi/`.
 * With a folder as argument it writes there instead.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import { errorCatalogue } from './error-catalogue.js';
import { errorCodesModule } from './error-codes-module.js';
import { operationModule } from './operation-module.js';
import { pageValidatorModule } from './page-validator-module.js';
import { repoRoot } from './repo-root.js';
import { runScript } from './run-script.js';

const banner = '// Derived from openapi/ by `npm run generate`. Do not edit.\n\n';

/** Writes every derived file into `outDir`. Same description, same bytes. */
export async function generate(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const bundled = join(outDir, 'openapi.json');
  await redocly('bundle', 'openapi/openapi.yaml', '--output', bundled);
  const description = JSON.parse(await readFile(bundled, 'utf8'));
  await writeFile(join(outDir, 'schema.ts'), banner + (await schemaModule(description)));
  await writeFile(join(outDir, 'operation.ts'), banner + operationModule(description));
  await writeFile(join(outDir, 'page-validator.ts'), banner + (await pageValidatorModule(description)));
  const catalogue = errorCatalogue(await readFile(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8'));
  await writeFile(join(outDir, 'error-codes.json'), `${JSON.stringify(catalogue, null, 2)}\n`);
  await writeFile(join(outDir, 'error-codes.ts'), banner + errorCodesModule(catalogue));
}

async function schemaModule(description: object): Promise<string> {
  // A default is what the service assumes when a value is absent: it does not make the value present.
  const ast = await openapiTS(structuredClone(description) as never, { defaultNonNullable: false });
  return astToString(ast);
}

/** Runs the redocly command of this repository; rejects with its own words. */
export async function redocly(...args: string[]): Promise<string> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
    'bin/cli.js',
  );
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' };
  try {
    return (await promisify(execFile)(process.execPath, [cli, ...args], { cwd: repoRoot, env })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    // Without the box in which it announces the end of its support for Node 20.
    throw new Error(`${stdout}${stderr.replace(/^ *[╔║╚].*\n/gm, '')}`.trim());
  }
}

void runScript(import.meta.url, () => generate(process.argv[2] ?? join(repoRoot, 'generated')));
