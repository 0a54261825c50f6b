import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../tools/seed.js';
import { nearest } from './nearest.js';

const known = ['instance_id', 'vpc_channel_id', 'name', 'limit', 'offset', 'cn-north-4', 'cn-north-1'];

describe('nearest', () => {
  test.each([
    ['nmae', 'name'],
    ['Name', 'name'],
    ['names', 'name'],
    ['nam', 'name'],
    ['limti', 'limit'],
    ['ofset', 'offset'],
    ['instanceId', 'instance_id'],
    ['vpcChannelId', 'vpc_channel_id'],
    ['cn-nort-4', 'cn-north-4'],
    ['cn-north-l', 'cn-north-4'],
  ])('finds what %s means: %s', (misspelt, name) => {
    expect(nearest(misspelt, known)).toBe(name);
  });

  test.each(['', 'x', 'me', 'project_id', 'pageSize', 'file', 'n'.repeat(100_000)])(
    'guesses nothing for %.20s',
    (name) => {
      expect(nearest(name, known)).toBeUndefined();
    },
  );

  test('prefers the name with fewer edits to the one that comes first', () => {
    expect(nearest('offsets', ['offbeat', 'offset'])).toBe('offset');
  });

  test(`finds a name behind any one mistake (seed ${seed})`, () => {
    const mistake = fc.record({
      name: fc.constantFrom('instance_id', 'vpc_channel_id', 'offset'),
      at: fc.nat(),
      letter: fc.constantFrom('q', 'z', '7'),
      kind: fc.constantFrom('add', 'leave out', 'replace', 'swap'),
    });
    const misspell = ({
      name,
      at,
      letter,
      kind,
    }: {
      name: string;
      at: number;
      letter: string;
      kind: string;
    }) => {
      const place = at % (name.length - 1);
      const [before, here, next, after] = [
        name.slice(0, place),
        name[place],
        name[place + 1],
        name.slice(place + 2),
      ];
      if (kind === 'add') return `${before}${letter}${here}${next}${after}`;
      if (kind === 'leave out') return `${before}${next}${after}`;
      return kind === 'swap' ? `${before}${next}${here}${after}` : `${before}${letter}${next}${after}`;
    };
    const found = fc.property(mistake, (one) => expect(nearest(misspell(one), known)).toBe(one.name));
    fc.assert(found, { seed });
  });
});
