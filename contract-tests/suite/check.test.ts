import { expect, test } from '@jest/globals';
import { type Check, NotCheckable, runCheck, Skipped, Violation } from './check.js';
import { mockTarget } from './targets/mock.js';

const target = mockTarget('http://nobody.invalid', {});

function check(id: string, error?: Error, ...needs: Check[]): Check {
  const run = () => (error ? Promise.reject(error) : Promise.resolve());
  return { id, title: `the rule ${id}`, targets: ['mock'], needs, run };
}

const wrong = new Violation('wrong');
const simple = check('simple', wrong);

test('a check that fails while a check that it relies on is violated is not checkable, and names that one', async () => {
  expect(await runCheck(check('later', wrong, simple), target)).toMatchObject({
    outcome: 'not-checkable',
    see: 'simple',
    because: 'it relies on this, which is violated: the rule simple: see simple',
  });
});

test('over several steps it names the first flaw', async () => {
  const later = check('later', wrong, simple);
  expect(await runCheck(check('last', wrong, later), target)).toMatchObject({ see: 'simple' });
});

test.each<[string, Check, string]>([
  ['holds all the same has passed', check('later', undefined, simple), 'passed'],
  ['relies on what is kept is violated', check('later', wrong, check('simple')), 'violated'],
  [
    'relies on what cannot be shown is violated',
    check('later', wrong, check('simple', new Skipped('no'))),
    'violated',
  ],
  ['cannot be shown is skipped', check('later', new Skipped('too few'), simple), 'skipped'],
  [
    'lacks what it needs is not checkable',
    check('later', new NotCheckable('S1.x', 'no page')),
    'not-checkable',
  ],
])('a check that %s', async (_, subject, outcome) => {
  expect(await runCheck(subject, target)).toMatchObject({ outcome });
});
