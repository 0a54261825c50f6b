import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Catalogue } from '../generate/error-catalogue.js';
import { repoRoot } from '../lib/repo-root.js';

/** By the English sentence. */
export interface ErrorWords {
  meanings: Record<string, string>;
  actions: Record<string, string>;
}

export async function readErrorWords(file: string): Promise<ErrorWords> {
  return parse(await readFile(join(repoRoot, file), 'utf8'));
}

/**
 * The catalogue in another language.
 *
 * @throws {Error} for a sentence that has no translation
 */
export function translateCatalogue({ statuses, codes }: Catalogue, words: ErrorWords): Catalogue {
  const meaning = (english: string) => translated(words.meanings, english);
  const action = (english: string) => translated(words.actions, english);
  return {
    statuses: statuses.map((row) => ({ ...row, action: action(row.action) })),
    codes: codes.map((row) => ({ ...row, meaning: meaning(row.meaning), action: action(row.action) })),
  };
}

function translated(words: Record<string, string>, english: string): string {
  const text = words[english];
  if (text === undefined) throw new Error(`"${english}" has no translation in openapi/overlays/`);
  return text;
}
