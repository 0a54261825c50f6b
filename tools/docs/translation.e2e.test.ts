import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { errorCatalogue } from '../error-catalogue.js';
import { repoRoot } from '../repo-root.js';
import { describe as bundle } from './describe.js';
import { readErrorWords } from './error-words.js';
import { languages } from './languages.js';
import { markedOverlay, type Overlay, textsIn } from './overlay.js';

describe.each(languages.slice(1))('the translation into $code', ({ overlays, errorWords }) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'overlay-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(overlays)('%s: each target matches, and what it translates still says the same', async (file) => {
    const overlay: Overlay = parse(await readFile(join(repoRoot, file), 'utf8'));
    const marked = join(folder, 'marked.overlay.yaml');
    await writeFile(marked, JSON.stringify(markedOverlay(overlay)));
    const english = textsIn(await bundle([marked]));
    const problems = overlay.actions.flatMap(({ target, update, 'x-source': source }, index) => {
      if (JSON.stringify(keys(update)) !== JSON.stringify(keys(source)))
        return [`${target}: update and x-source differ in their keys`];
      const matched = english.filter(({ marks }) => marks.includes(index));
      if (matched.length === 0) return [`${target} matches nothing`];
      return matched
        .filter(({ node }) => !contains(node, source))
        .map(({ pointer }) => `${pointer} has changed: look at its translation, then at its x-source`);
    });
    expect(problems).toEqual([]);
  });

  test('covers every title, summary, description and meaning of a value', async () => {
    const inEnglish = new Map(allTexts(await bundle([])));
    const missing = allTexts(await bundle(overlays)).filter(
      ([pointer, text]) => text === inEnglish.get(pointer) || !/\p{Script=Han}/u.test(text),
    );
    expect(inEnglish.size).toBeGreaterThan(65);
    expect(missing).toEqual([]);
  });

  test('has every sentence of the error catalogue, and no other', async () => {
    const words = await readErrorWords(errorWords ?? '');
    const { codes, statuses } = errorCatalogue(
      await readFile(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8'),
    );
    const used = {
      meanings: codes.map(({ meaning }) => meaning),
      actions: [...codes, ...statuses].map(({ action }) => action),
    };
    expect(Object.keys(words.meanings).sort()).toEqual([...new Set(used.meanings)].sort());
    expect(Object.keys(words.actions).sort()).toEqual([...new Set(used.actions)].sort());
  });
});

/** Every text of a description with its JSON pointer. */
function allTexts(description: object): [pointer: string, text: string][] {
  return textsIn(description).flatMap(({ pointer, texts }) =>
    texts.map(([key, text]): [string, string] => [`${pointer}/${key}`, text]),
  );
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
