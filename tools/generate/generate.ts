/**
 * `npm run generate`: derive everything in `generated/` from the descriptions in `openapi/`.
 * With `--check` it writes nothing there, and fails when a file is not what it would have written.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { type Description, readDescription } from '../lib/description.js';
import { redocly } from '../lib/redocly.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import { chineseActionsModule } from './chinese-actions-module.js';
import { errorCatalogue } from './error-catalogue.js';
import { errorCodesModule } from './error-codes-module.js';
import { withHoverText } from './hover-text.js';
import { memberFieldsModule } from './member-fields-module.js';
import { operationModule } from './operation-module.js';
import { pageValidatorModule } from './page-validator-module.js';
import { staleFiles } from './stale-files.js';

const banner = '// Derived from openapi/ by `npm run generate`. Do not edit.\n\n';

/** Writes every derived file into `outDir`. Same descriptions, same bytes. */
export async function generate(outDir: string): Promise<void> {
  const [description] = await Promise.all([
    deriveCommon('openapi/openapi.yaml', outDir),
    deriveCommon('openapi/iam/openapi.yaml', join(outDir, 'iam')),
  ]);
  await writeFile(join(outDir, 'page-validator.ts'), banner + (await pageValidatorModule(description)));
  await writeFile(join(outDir, 'member-fields.ts'), banner + memberFieldsModule(description));
  const catalogue = errorCatalogue(await readFile(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8'));
  await writeFile(join(outDir, 'error-codes.json'), `${JSON.stringify(catalogue, null, 2)}\n`);
  await writeFile(join(outDir, 'error-codes.ts'), banner + errorCodesModule(catalogue));
  const translation = await readFile(join(repoRoot, 'openapi/overlays/zh-CN.error-codes.yaml'), 'utf8');
  await writeFile(join(outDir, 'error-actions.zh-cn.ts'), banner + chineseActionsModule(translation));
}

/** What each description becomes: the bundle, its types, and constants for the client. */
async function deriveCommon(root: string, outDir: string) {
  await mkdir(outDir, { recursive: true });
  const bundled = join(outDir, 'openapi.json');
  await redocly('bundle', root, '--output', bundled);
  const description = readDescription(bundled);
  await writeFile(join(outDir, 'schema.ts'), banner + (await schemaModule(description)));
  await writeFile(join(outDir, 'operation.ts'), banner + operationModule(description));
  return description;
}

async function schemaModule(description: Description): Promise<string> {
  // A default is what the service assumes when a value is absent: it does not make the value present.
  const ast = await openapiTS(withHoverText(description) as never, { defaultNonNullable: false });
  return astToString(ast);
}

async function check(committed: string): Promise<void> {
  const fresh = await mkdtemp(join(tmpdir(), 'generated-'));
  try {
    await generate(fresh);
    const stale = await staleFiles(committed, fresh);
    if (stale.length > 0)
      throw new Error(`Stale in generated/: ${stale.join(', ')}. Run \`npm run generate\`.`);
  } finally {
    await rm(fresh, { recursive: true });
  }
}

void runScript(import.meta.url, () => {
  const generated = join(repoRoot, 'generated');
  return process.argv.includes('--check') ? check(generated) : generate(generated);
});
