import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errorCatalogue } from '../generate/error-catalogue.js';
import { readDescription } from '../lib/description.js';
import { repoRoot } from '../lib/repo-root.js';
import { readErrorLabels } from './error-labels.js';
import { languages } from './languages.js';
import { textsIn } from './overlay.js';
import { translationProblems } from './translation.js';

describe.each(languages.slice(1))('the translation into $code', ({ overlays, errorLabels }) => {
  test.each(overlays)('%s has every title, summary, description and meaning of a value', async (file) => {
    expect(textsIn(readDescription()).flatMap(({ texts }) => texts).length).toBeGreaterThan(65);
    expect(await translationProblems(file)).toEqual([]);
  });

  test('has every sentence of the error catalogue, and no other', async () => {
    const labels = await readErrorLabels(errorLabels ?? '');
    const { codes, statuses } = errorCatalogue(
      await readFile(join(repoRoot, 'openapi/error-codes.yaml'), 'utf8'),
    );
    const used = {
      meanings: codes.map(({ meaning }) => meaning),
      actions: [...codes, ...statuses].map(({ action }) => action),
    };
    expect(Object.keys(labels.meanings).sort()).toEqual([...new Set(used.meanings)].sort());
    expect(Object.keys(labels.actions).sort()).toEqual([...new Set(used.actions)].sort());
  });
});
