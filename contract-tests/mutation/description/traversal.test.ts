import { describe, expect, test } from '@jest/globals';
import { traversalMutants } from './traversal.js';

function idsOf(description: object): string[] {
  return traversalMutants(description).map(({ id }) => id);
}

function resultOf(description: object, id: string): object {
  const copy = structuredClone(description);
  traversalMutants(description)
    .find((mutant) => mutant.id === id)
    ?.edit(copy);
  return copy;
}

describe('the traversal', () => {
  test('makes each mistake of one edit', () => {
    expect(idsOf({ minimum: 1, required: true, 'a/b_c': 'v1' })).toEqual([
      'DEL./minimum',
      'REN./minimum=minimums',
      'CHG./minimum=0',
      'CHG./minimum=2',
      'DEL./required',
      'REN./required=requireds',
      'CHG./required=false',
      'DEL./a~1b_c',
      'REN./a~1b_c=a/b_cs',
      'REN./a~1b_c=a/bC',
      'CHG./a~1b_c=v2',
    ]);
  });

  test('makes another type of a type, and null beside it', () => {
    const others = ['integer', 'number', 'boolean', 'array', 'object', 'null', '["string","null"]'];
    expect(idsOf({ type: 'string' }).slice(2)).toEqual(others.map((other) => `CHG./type=${other}`));
  });

  test('adds to a list its first item, and one nearly like its last', () => {
    expect(idsOf({ enum: [1, 3] }).filter((id) => id.startsWith('ADD'))).toEqual([
      'ADD./enum/-=1',
      'ADD./enum/-=2',
    ]);
  });

  test('leaves prose and extensions out', () => {
    expect(idsOf({ description: 'a', 'x-unbounded': 'b', info: { version: '1.0.0' } })).toEqual([]);
  });

  test('takes a field called title for a field', () => {
    const description = { properties: { title: { type: 'string', title: 'prose' } } };
    expect(idsOf(description)).toContain('DEL./properties/title');
    expect(idsOf(description)).not.toContain('DEL./properties/title/title');
    expect(idsOf({ value: { title: 'a' } })).toContain('DEL./value/title');
  });

  test('points a reference to a component beside', () => {
    const description = {
      components: { schemas: { A: {}, B: {} } },
      items: { $ref: '#/components/schemas/A' },
    };
    expect(resultOf(description, 'CHG./items/$ref=#/components/schemas/B')).toEqual({
      ...description,
      items: { $ref: '#/components/schemas/B' },
    });
  });
});
