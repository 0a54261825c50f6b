import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../tools/seed.js';
import { masked } from './masked.js';

const token = 'MIIDkgYJKoZIhvcNAQcCoIIDgzCC/A3+bQ==';

function hex(character: string, digits: number): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');
}

const names: Record<string, string> = {
  '"': 'quot',
  '&': 'amp',
  "'": 'apos',
  '<': 'lt',
  '>': 'gt',
  '+': 'plus',
  '/': 'sol',
  '=': 'equals',
  '^': 'Hat',
};

/** The ways to spell one character. A backslash is always escaped: with what follows it would be another escape. */
const spellings: ((character: string) => string)[] = [
  (character) => (character === '\\' ? '\\\\' : character),
  (character) => JSON.stringify(character).slice(1, -1),
  (character) => [...character.split('')].map((unit) => `\\u${hex(unit, 4)}`).join(''),
  (character) => (character === '/' || character === '\\' ? `\\${character}` : character),
  encodeURIComponent,
  (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  (character) => `&#${character.codePointAt(0)};`,
  (character) => `&#x${hex(character, 0)};`,
  (character) => `&#X00${hex(character, 0).toUpperCase()};`,
  (character) => (names[character] ? `&${names[character]};` : `&#${character.codePointAt(0)};`),
];

/** The text with each character spelt in one of the given ways, in turn. */
function spelt(text: string, ways: readonly number[]): string {
  return [...text].map((character, at) => spellings[ways[at % ways.length] ?? 0]?.(character)).join('');
}

describe('masked', () => {
  test('hides every secret wherever it stands', () => {
    expect(masked('a token-1 b secret-2 c token-1', ['token-1', 'secret-2'])).toBe('a *** b *** c ***');
  });

  test.each(['pass"word\\1', 'пароль-1', 'a/b+c/d=', '密码密码密码', 'key-🔑-key', '100%41&amp;\\n', token])(
    'hides %s in every spelling of its characters',
    (secret) => {
      for (const text of [secret, ...[...spellings.keys()].map((way) => spelt(secret, [way]))]) {
        expect(masked(`<p>${text}</p>`, [secret])).toBe('<p>***</p>');
      }
    },
  );

  test.each([
    ['all but the last character', token.slice(0, -1)],
    ['all but the first character', token.slice(1)],
    ['the first 20 characters and "..."', `${token.slice(0, 20)}...`],
    ['12 characters out of the middle', token.slice(9, 21)],
    ['12 characters, escaped', token.slice(-12).replaceAll('=', '\\u003d')],
    ['twice', `${token}${token}`],
  ])('hides what is quoted in part: %s', (_, part) => {
    expect(masked(`x ${part} y`, [token])).toMatch(/^x \*\*\*(\.\.\.)? y$/);
  });

  test('keeps 11 characters of a long secret, and a part of a short one', () => {
    const text = `${token.slice(0, 11)} ${token.slice(-11)} secret- ecret-1`;
    expect(masked(text, [token, 'secret-1'])).toBe(text);
  });

  test('hides a secret that is escaped again and again', () => {
    let text = token;
    for (const way of [4, 1, 6, 5, 2]) text = spelt(text, [way]);
    expect(masked(`(${text})`, [token])).toBe('(***)');
  });

  test('keeps the escapes around a secret', () => {
    const text = JSON.stringify({ error_msg: 'headers:\n"x" pass"word\\1 &lt;y&gt; %41' });
    expect(masked(text, ['pass"word\\1'])).toBe('{"error_msg":"headers:\\n\\"x\\" *** &lt;y&gt; %41"}');
  });

  test('hides what a text ends with, and no more than there is', () => {
    for (let length = 12; length <= token.length; length++) {
      expect(masked(`x ${token.slice(0, length)}`, [token])).toBe('x ***');
    }
  });

  test('leaves a text alone that a very short secret would garble', () => {
    expect(masked('Too many requests.', ['any', ''])).toBe('Too many requests.');
  });
});

describe('whatever the secret', () => {
  const secretOf = (unit: NonNullable<fc.StringConstraints['unit']>) =>
    fc.string({ minLength: 12, maxLength: 40, unit });
  const waysOf = (way: fc.Arbitrary<number>) => fc.array(way, { minLength: 1, maxLength: 9 });
  const anyWays = waysOf(fc.nat(spellings.length - 1));
  /** These escape also what begins an escape: so that a layer under them is seen only when they are decoded. */
  const strictWays = waysOf(fc.constantFrom(2, 4, 5, 6, 7, 8));

  function expectHidden(secret: string, ways: readonly (readonly number[])[], start: number, length: number) {
    const characters = [...secret];
    const from = start % (characters.length - 11);
    const part = characters.slice(from, from + 12 + (length % characters.length)).join('');
    const text = ways.reduce(spelt, part);
    expect(masked(`«${text}»`, [secret])).toBe('«***»');
    expect(masked(text, [secret])).toBe('***');
  }
  const moreLayers = fc.array(strictWays, { maxLength: 2 });

  test('a part of 12 characters or more is hidden, in every mixture of spellings', () => {
    const harmless = fc
      .oneof(secretOf('grapheme-ascii'), secretOf('binary'))
      .map((secret) => secret.replace(/[\\%&]/g, '/'));
    const holds = fc.property(
      harmless,
      fc.tuple(anyWays, moreLayers).map(([ways, more]) => [ways, ...more]),
      fc.nat(),
      fc.nat(),
      expectHidden,
    );
    fc.assert(holds, { seed, numRuns: 500 });
  });

  test('so is one that looks like escapes itself', () => {
    const escaped = secretOf(
      fc.constantFrom('%', '\\', '&', '4', '1', 'u', '0', ';', '#', '&lt;', '%25', '\\\\'),
    );
    const holds = fc.property(escaped, moreLayers, fc.nat(), fc.nat(), expectHidden);
    fc.assert(holds, { seed, numRuns: 500 });
  });

  test('a text without it stays as it is', () => {
    const part = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      anyWays.map((ways) => spelt('a "b" <c> d/e+f=', ways)),
    );
    const text = fc.array(part).map((parts) => parts.join(' ').replaceAll('§', ''));
    const holds = fc.property(text, secretOf('binary'), (text, secret) => {
      expect(masked(text, [[...secret].join('§')])).toBe(text);
    });
    fc.assert(holds, { seed, numRuns: 500 });
  });
});
