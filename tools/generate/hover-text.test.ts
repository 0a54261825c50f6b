import { describe, expect, test } from '@jest/globals';
import type { Description, Schema } from '../lib/description.js';
import { rulesOf, withHoverText } from './hover-text.js';

describe('rulesOf', () => {
  test.each<[Omit<Schema, 'type'>, string[]]>([
    [{}, []],
    [{ minimum: 0, maximum: 10 }, ['0 to 10.']],
    [{ minimum: 0 }, ['At least 0.']],
    [{ maximum: 10 }, ['At most 10.']],
    [{ minLength: 1 }, ['Not empty.']],
    [{ minLength: 1, maxLength: 64 }, ['1 to 64 characters.']],
    [{ maxItems: 500 }, ['At most 500 items.']],
    [{ minLength: 1, pattern: '^a+$' }, ['Not empty, matches `^a+$`.']],
    [{ enum: [1, null] }, ['- `1`\n- `null`']],
    [
      { minimum: 1, enum: [1, 2], 'x-enumDescriptions': { 1: 'One.', 2: 'Two.' } },
      ['At least 1.', '- `1`: One.\n- `2`: Two.'],
    ],
  ])('says of %j: %j', (rules, text) => {
    expect(rulesOf({ type: 'any', ...rules })).toEqual(text);
  });
});

describe('withHoverText', () => {
  const field: Schema = { type: 'integer', maximum: 9, description: 'How many.' };
  const parameter = {
    description: 'How many.',
    schema: { type: 'integer', format: 'int32', default: 2, minimum: 1 },
  };
  const description = {
    components: {
      schemas: {
        Page: {
          type: 'object',
          properties: { field, nested: { type: 'object', properties: { field: { ...field } } } },
        },
      },
      parameters: { Size: { name: 'size', in: 'query', ...parameter } },
      headers: { Wait: { ...parameter } },
    },
  } as unknown as Description;
  const before = structuredClone(description);
  const { schemas, parameters, headers } = withHoverText(description).components;

  test('adds the rules to the description of each property, at any depth', () => {
    const text = 'How many.\n\nAt most 9.';
    expect(schemas.Page?.properties?.field).toMatchObject({ description: text });
    expect(schemas.Page?.properties?.nested).toMatchObject({ properties: { field: { description: text } } });
  });

  test('adds rules, format and default to parameters and headers, where their schemas have them', () => {
    const expected = { description: 'How many.\n\nAt least 1.', format: 'int32', default: 2 };
    expect(parameters.Size).toMatchObject(expected);
    expect(headers.Wait).toMatchObject(expected);
  });

  test('leaves the given description as it was', () => {
    expect(description).toEqual(before);
  });
});
