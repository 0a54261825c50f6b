import { expect, test } from '@jest/globals';
import { type Check, NotCheckable, runCheck, Skipped, Violation } from './check.js';
import { mockTarget } from './targets/mock.js';

const target = mockTarget('http://unused.invalid', {});

function check(id: string, error?: Error, ...needs: Check[]): Check {
  const run = () => (error ? Promise.reject(error) : Promise.resolve());
  return { id, title: `the rule ${id}`, targets: ['mock'], needs, run };
}

const wrong = new Violation('wrong');
const simple = check('simple', wrong);

test('a check that fails while a check that it needs is violated is not checkable, and names the violated check', async () => {
  expect(await runCheck(check('later', wrong, simple), target)).toMatchObject({
    outcome: 'not-checkable',
    see: 'simple',
    because: 'it needs a check that is violated: the rule simple: see simple',
  });
});

test('a chain of needs leads to the first violated check', async () => {
  const later = check('later', wrong, simple);
  expect(await runCheck(check('last', wrong, later), target)).toMatchObject({ see: 'simple' });
});

test.each<[string, Check, string]>([
  ['holds although its need is violated has passed', check('later', undefined, simple), 'passed'],
  ['fails while its need has passed is violated', check('later', wrong, check('simple')), 'violated'],
  [
    'fails while its need is skipped is violated',
    check('later', wrong, check('simple', new Skipped('no'))),
    'violated',
  ],
  ['throws Skipped is skipped', check('later', new Skipped('too few'), simple), 'skipped'],
  [
    'throws NotCheckable is not checkable',
    check('later', new NotCheckable('S1.x', 'no page')),
    'not-checkable',
  ],
])('a check that %s', async (_, subject, outcome) => {
  expect(await runCheck(subject, target)).toMatchObject({ outcome });
});
