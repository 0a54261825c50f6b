import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { viewerPackages, viewerSourceMap } from './viewer.js';

/** The packages without a licence text, with their authors. A package that is not listed fails the build. */
const withoutText: Record<string, string> = {
  '@headlessui/vue': 'Tailwind Labs, https://github.com/tailwindlabs/headlessui',
  '@replit/codemirror-css-color-picker': 'Faris Masad, https://github.com/replit/Codemirror-CSS-color-picker',
  '@scalar/api-reference': 'Scalar, https://github.com/scalar/scalar',
  '@scalar/schemas': 'Scalar, https://github.com/scalar/scalar',
  '@scalar/workspace-store': 'Scalar, https://github.com/scalar/scalar',
};

const line = `\n\n${'='.repeat(80)}\n\n`;

/** The licences of the packages inside the pages: each licence requires its text to come with the code. */
export async function licences(): Promise<string> {
  const redocly = dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json'));
  const [licence, notices] = await Promise.all(
    ['LICENSE', 'THIRD_PARTY_NOTICES'].map((name) => readFile(join(redocly, name), 'utf8')),
  );
  const parts = [
    'The reference contains Redoc, from @redocly/cli, with packages from the list below.',
    licence,
    notices,
    'The console contains @scalar/api-reference, with the packages below.',
    ...(await viewerLicences()),
  ];
  return `${parts.map((part) => part?.trim()).join(line)}\n`;
}

/** Each text once, after the packages that have it. */
async function viewerLicences(): Promise<string[]> {
  const byText = new Map<string, string[]>();
  const folders = await installedFolders();
  for (const name of await packagesInViewer()) {
    const { title, text } = await licenceOf(name, folders);
    byText.set(text, [...(byText.get(text) ?? []), title]);
  }
  return [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text.trim()}`);
}

/** What the maker of the viewer put into it, as its source map tells. */
async function packagesInViewer(): Promise<string[]> {
  const { sources }: { sources: string[] } = JSON.parse(await viewerSourceMap());
  return [...new Set(sources.map(packageOf))].sort();
}

/**
 * @example
 * packageOf('../../../../node_modules/.pnpm/zod@4.3.5/node_modules/zod/v4/core.js'); // 'zod'
 * packageOf('../../../types/dist/index.js'); // '@scalar/types', a neighbour in its repository
 */
export function packageOf(source: string): string {
  const [, installed] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  const [, neighbour] = /^(?:\.\.\/){3}([\w-]+)\//.exec(source) ?? [];
  return installed ?? `@scalar/${neighbour ?? 'api-reference'}`;
}

/** Where npm has put the packages of the viewer, from the outermost to the most nested. */
async function installedFolders(): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(join(viewerPackages(), '.package-lock.json'), 'utf8'));
  const folders = Object.keys(packages).sort((one, other) => one.length - other.length);
  return folders.map((folder) => join(viewerPackages(), '..', folder));
}

/**
 * The title has no version: the viewer may have been made with an earlier one than npm installs beside it.
 *
 * @throws {Error} for a package that is not installed, and for one without a licence text that is not listed above
 */
async function licenceOf(name: string, folders: string[]): Promise<{ title: string; text: string }> {
  const folder = folders.find((folder) => folder.endsWith(join('node_modules', name)));
  if (!folder)
    throw new Error(`${name} is in the viewer: install it in tools/docs/console, for its licence.`);
  const { license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const title = `${name} (${license})`;
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file) return { title, text: await readFile(join(folder, file), 'utf8') };
  const owner = withoutText[name];
  if (!owner) throw new Error(`${name} has no licence text: say whose it is in tools/docs/licences.ts.`);
  return { title, text: `By ${owner}. The package has no licence text.` };
}
