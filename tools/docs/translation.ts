/** Compares a translation of the description with the English texts. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readDescription } from '../lib/description.js';
import { valueAt } from '../lib/json-pointer.js';
import { repoRoot } from '../lib/repo-root.js';
import { describe } from './describe.js';
import { markedOverlay, type Overlay, textsIn } from './overlay.js';

/** What an overlay lacks, and what in it is out of date, one line each; the current bundle has the English texts. */
export async function translationProblems(file: string): Promise<string[]> {
  const overlay: Overlay = parse(await readFile(join(repoRoot, file), 'utf8'));
  const english = readDescription();
  const textsOf = new Map(textsIn(english).map(({ pointer, texts }) => [pointer, new Map(texts)]));
  const translated = textsIn(await withOverlay(markedOverlay(overlay)));
  const outdated = overlay.actions.flatMap(({ target, update, 'x-source': source }, index) => {
    if (JSON.stringify(keys(update)) !== JSON.stringify(keys(source)))
      return [`${target}: update and x-source differ in their keys`];
    const matched = translated.filter(({ marks }) => marks.includes(index));
    if (matched.length === 0) return [`${target} matches nothing`];
    return matched
      .filter(({ pointer }) => !contains(valueAt(english, pointer), source))
      .map(({ pointer }) => `${pointer} has changed: look at its translation, then at its x-source`);
  });
  const missing = translated.flatMap(({ pointer, texts }) => {
    return texts
      .filter(([key, text]) => text === textsOf.get(pointer)?.get(key) || !/\p{Script=Han}/u.test(text))
      .map(([key]) => `${pointer}/${key} has no translation`);
  });
  return [...outdated, ...missing];
}

async function withOverlay(overlay: object) {
  const folder = await mkdtemp(join(tmpdir(), 'overlay-'));
  try {
    const file = join(folder, 'marked.overlay.yaml');
    await writeFile(file, JSON.stringify(overlay));
    return await describe([file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The names in an object and in those inside it. */
function keys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).map(([key, inner]) => [key, keys(inner)]);
}

function contains(node: unknown, part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return node === part;
  return Object.entries(part).every(([key, value]) =>
    contains((node as Record<string, unknown>)?.[key], value),
  );
}
