import { expect, test } from '@jest/globals';
import { wantsColour } from './colour.js';

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [true, { TERM: 'xterm' }, true],
])('terminal %j with %j: colour %j', (isTerminal, env, colour) => {
  expect(wantsColour(isTerminal, env)).toBe(colour);
});
