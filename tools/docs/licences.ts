import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { viewerPackages, viewerSourceMap } from './viewer.js';

const line = `\n\n${'='.repeat(80)}\n\n`;

/** The licences of what stands inside the pages, which ask to be handed on with it. */
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
  for (const name of await packagesInViewer()) {
    const { title, text } = await licenceOf(name);
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

async function licenceOf(name: string): Promise<{ title: string; text: string }> {
  const folder = join(viewerPackages(), name);
  // Its maker took it in without depending on it.
  if (!existsSync(folder))
    return { title: name, text: '(a part of the viewer that is not installed beside it)' };
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? await readFile(join(folder, file), 'utf8') : '(a package without a licence text)';
  return { title: `${name} ${version} (${license})`, text };
}
