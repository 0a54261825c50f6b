import { join } from 'node:path';
import { build } from 'esbuild';
import { repoRoot } from '../../lib/repo-root.js';
import type { Labels } from '../labels/labels.js';
import { asLiteral } from '../script-hashes.js';
import type { SearchDocument } from './documents.js';

/** What the build puts before the program of the search. */
export interface SearchData {
  documents: SearchDocument[];
  labels: Labels['search'];
}

/**
 * The search as one classic script, with all that it looks through inside: a page from the disk can load neither a
 * module nor a file of data.
 */
export async function searchScript(data: SearchData): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(repoRoot, 'tools/docs/search/browser.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return `globalThis.docsSearch=${asLiteral(data)};\n${outputFiles[0]?.text}`;
}
