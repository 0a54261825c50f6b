import { describe, expect, test } from '@jest/globals';
import { equivalents } from './equivalents.js';
import { readLayers } from './layers.js';
import { original } from './mutant.js';

describe('every layer', () => {
  test('has enough mutants, each with an id of its own and a label that says what is wrong', async () => {
    for (const { mutants, canaries, min } of await readLayers()) {
      const ids = [...canaries, ...mutants].map(({ id }) => id);
      expect(mutants.length).toBeGreaterThanOrEqual(min);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, label } of mutants)
        expect({ id, label }).toMatchObject({ label: expect.stringMatching(/^\S.* /) });
    }
  });

  test('has the original, and a canary that must be killed', async () => {
    for (const { canaries } of await readLayers()) {
      expect(canaries.find(({ id }) => id === original)).toMatchObject({ expected: 'survived' });
      expect(canaries.some(({ expected }) => expected === 'killed')).toBe(true);
    }
  });
});

test('what is listed as equivalent is a mutant', async () => {
  const ids = (await readLayers()).flatMap(({ mutants }) => mutants.map(({ id }) => id));
  expect(ids).toEqual(expect.arrayContaining(Object.keys(equivalents)));
});
