import { describe, expect, test } from '@jest/globals';
import { type Description, readDescription, type Schema } from '../lib/description.js';
import { pageValidatorModule } from './page-validator-module.js';

const description = readDescription();

/** The description with other rules for one field of a member. */
function withHost(host: Schema): Description {
  const changed = structuredClone(description);
  Object.assign(changed.components.schemas.VpcMemberInfo?.properties ?? {}, { host });
  return changed;
}

describe('pageValidatorModule', () => {
  test('is the same text each time', async () => {
    expect(await pageValidatorModule(description)).toBe(
      await pageValidatorModule(structuredClone(description)),
    );
  });

  test('needs no module and no eval', async () => {
    const code = await pageValidatorModule(description);
    expect(code).not.toMatch(/\b(require|import|eval|Function|globalThis|process)\b/);
    expect(code.match(/\bexport\b.*/g)).toEqual([
      expect.stringMatching(/^export function violationsOf\(value: unknown\)/),
    ]);
  });

  test('follows the description', async () => {
    expect(await pageValidatorModule(withHost({ type: 'string', maxLength: 7 }))).toContain(
      'message: "must have at most 7 characters"',
    );
  });

  test.each([
    ['a keyword without a message', { type: 'string', pattern: '^a' }, 'no message for the keyword pattern'],
    ['a format without a message', { type: 'string', format: 'uuid' }, 'no message for the format uuid'],
    ['an unknown format', { type: 'string', format: 'wide' }, 'unknown format "wide"'],
    ['an unknown keyword', { type: 'string', maximumLength: 1 }, 'unknown keyword: "maximumLength"'],
  ])('throws for %s', async (_, host, message) => {
    await expect(pageValidatorModule(withHost(host))).rejects.toThrow(message);
  });
});
