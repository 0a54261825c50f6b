/** `npm run docs`: renders the description into `dist/docs/`, ready for static hosting and for `file://`. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { errorCatalogue } from '../generate/error-catalogue.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import { consolePage } from './console-page.js';
import { describe } from './describe.js';
import { readErrorLabels, translateCatalogue } from './error-labels.js';
import { errorsPage } from './errors-page.js';
import { type FileName, type Language, languages } from './languages.js';
import { licences } from './licences.js';
import { plainPage } from './plain-page.js';
import { referencePage } from './reference.js';

/** Writes every page in every language. Same description, same bytes. */
export async function buildDocs(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'licences.txt'), await licences());
  await Promise.all(languages.map((language) => writeLanguage(outDir, language)));
}

async function writeLanguage(outDir: string, language: Language): Promise<void> {
  for (const [name, text] of Object.entries(await filesIn(language))) {
    const file = join(outDir, language.folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function filesIn(language: Language): Promise<Partial<Record<FileName, string>>> {
  const description = await describe(language.overlays);
  const catalogue = errorCatalogue(await readFile(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8'));
  const translated = language.errorLabels
    ? translateCatalogue(catalogue, await readErrorLabels(language.errorLabels))
    : catalogue;
  return {
    'openapi.json': `${JSON.stringify(description, null, 2)}\n`,
    // Quotes what a reader of YAML 1.1 would take for a date or a truth value.
    'openapi.yaml': stringify(description, { schema: 'yaml-1.1' }),
    'index.html': await referencePage(language, description),
    'plain.html': await plainPage(language, description),
    'console/index.html': await consolePage(language, description),
    'errors.html': await errorsPage(language, description.info.title, translated),
  };
}

void runScript(import.meta.url, () => buildDocs(join(repoRoot, 'dist/docs')));
