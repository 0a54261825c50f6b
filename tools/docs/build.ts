/** `npm run docs`: makes the site in `dist/docs/`, ready for static hosting and for `file://`. */
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
import { guidePage } from './guide-page.js';
import { type Language, languages } from './languages.js';
import { licences } from './licences.js';
import { plainPage } from './plain-page.js';
import { referencePage } from './reference.js';
import { searchDocuments } from './search/documents.js';
import { searchScript } from './search/script.js';
import { type GeneratedPage, guides } from './site.js';

/** Writes every page in every language. Same description, same bytes. */
export async function buildDocs(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'licences.txt'), await licences());
  await Promise.all(languages.map((language) => writeLanguage(outDir, language)));
}

async function writeLanguage(outDir: string, language: Language): Promise<void> {
  for (const [path, text] of Object.entries(await filesIn(language))) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function filesIn(language: Language): Promise<Record<string, string>> {
  const description = await describe(language.overlays);
  const inEnglish = errorCatalogue(await readFile(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8'));
  const catalogue = language.errorLabels
    ? translateCatalogue(inEnglish, await readErrorLabels(language.errorLabels))
    : inEnglish;
  const generated: Record<GeneratedPage | 'openapi.json' | 'openapi.yaml' | 'search.js', string> = {
    'openapi.json': `${JSON.stringify(description, null, 2)}\n`,
    // Quotes what a reader of YAML 1.1 would take for a date or a truth value.
    'openapi.yaml': stringify(description, { schema: 'yaml-1.1' }),
    'reference.html': await referencePage(language, description),
    'plain.html': await plainPage(language, description),
    'console/index.html': await consolePage(language, description),
    'errors.html': await errorsPage(language, description.info.title, catalogue),
    'search.js': await searchScript({
      documents: searchDocuments(language, description, catalogue),
      labels: language.labels.search,
    }),
  };
  const files = Object.entries(generated).map(([name, text]) => [language.folder + name, text]);
  for (const guide of guides) {
    if (guide.language === language) files.push([guide.path, await guidePage(guide)]);
  }
  return Object.fromEntries(files);
}

void runScript(import.meta.url, async () => {
  const folder = join(repoRoot, 'dist/docs');
  await buildDocs(folder);
  console.log(
    `The site is in dist/docs. Open ${join(folder, 'index.html')}, or serve it with a console: npm run docs:serve`,
  );
});
