import { expect, test } from '@jest/globals';
import { checkToken } from './check-token.js';

test.each(['MIIDkg', '!~', 'a+/='])('a token may be %j', (value) => {
  expect(checkToken(value)).toBe(value);
});

test.each([undefined, null, true, 7, ['MIIDkg'], ' MIIDkg', 'MII Dkg', 'MIIDkg\n', 'MIIDkgé'])(
  'a token is never %j',
  (value) => {
    expect(() => checkToken(value)).toThrow(
      /^`token` must be a string of printable ASCII without spaces: give the X-Subject-Token of IAM/,
    );
  },
);
