import { describe, expect, test } from '@jest/globals';
import { masked } from './masked.js';

describe('masked', () => {
  test('hides every secret wherever it stands', () => {
    expect(masked('a token-1 b secret-2 c token-1', ['token-1', 'secret-2'])).toBe('a *** b *** c ***');
  });

  test.each(['pass"word\\1', 'пароль-1', 'a/b+c/d=', '密码密码密码'])(
    'hides %s in the ways that JSON may write it',
    (secret) => {
      const escaped = JSON.stringify(secret).replace(/[^ -~]/g, (unit) => {
        return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      });
      for (const spelling of [secret, JSON.stringify(secret), escaped, escaped.replaceAll('/', '\\/')]) {
        expect(masked(`<p>${spelling}</p>`, [secret])).toMatch(/^<p>"?\*\*\*"?<\/p>$/);
      }
    },
  );

  test('hides a secret in the middle of a JSON text', () => {
    const text = JSON.stringify({ error_msg: 'headers: x pass"word\\1 y' });
    expect(masked(text, ['pass"word\\1'])).toBe('{"error_msg":"headers: x *** y"}');
  });

  test('leaves a text alone that a very short secret would garble', () => {
    expect(masked('Too many requests.', ['any', ''])).toBe('Too many requests.');
  });
});
