import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Catalogue } from '../generate/error-catalogue.js';
import { repoRoot } from '../lib/repo-root.js';

/** By the English sentence. */
export interface ErrorLabels {
  meanings: Record<string, string>;
  actions: Record<string, string>;
}

export async function readErrorLabels(file: string): Promise<ErrorLabels> {
  return parse(await readFile(join(repoRoot, file), 'utf8'));
}

/**
 * The catalogue in another language.
 *
 * @throws {Error} for a sentence that has no translation
 */
export function translateCatalogue({ statuses, codes }: Catalogue, labels: ErrorLabels): Catalogue {
  const meaning = (english: string) => translated(labels.meanings, english);
  const action = (english: string) => translated(labels.actions, english);
  return {
    statuses: statuses.map((row) => ({ ...row, action: action(row.action) })),
    codes: codes.map((row) => ({ ...row, meaning: meaning(row.meaning), action: action(row.action) })),
  };
}

function translated(labels: Record<string, string>, english: string): string {
  const text = labels[english];
  if (text === undefined) throw new Error(`"${english}" has no translation in openapi/overlays/`);
  return text;
}
