import { describe, expect, test } from '@jest/globals';
import { type Check, NotCheckable, Skipped, Violation } from '../suite/check.js';
import { mockTarget } from '../suite/targets/mock.js';
import { tryChecks } from './try-checks.js';

const target = mockTarget('http://unused.invalid', {});

function check(id: string, run: () => Promise<void>, targets: Check['targets'] = ['mock']): Check {
  return { id, title: id, targets, run };
}

const passes = check('passes', async () => {});
const violated = check('violated', () => Promise.reject(new Violation('wrong')));
const unseen = check('unseen', () => Promise.reject(new Skipped('not here')));
const fails = check('fails', () => Promise.reject(new TypeError('a slip')));
const elsewhere = check('elsewhere', () => Promise.reject(new Violation('wrong')), ['server']);

const pointing = check('pointing', () => Promise.reject(new NotCheckable('violated', 'no page')));

describe('with all checks', () => {
  const all = { untilFirst: false };

  test('each violated one is named', async () => {
    const other = { ...violated, id: 'other' };
    expect(await tryChecks([violated, passes, other], target, all)).toEqual({
      outcome: 'killed',
      by: ['violated', 'other'],
      message: 'wrong',
    });
  });

  test('one that is not checkable has to point to one that is violated', async () => {
    expect(await tryChecks([pointing, violated], target, all)).toMatchObject({ by: ['violated'] });
    expect(await tryChecks([pointing, passes], target, all)).toEqual({
      outcome: 'broken',
      message: 'pointing is not checkable, but violated, which it names, is not violated',
    });
  });
});

describe('a mutant is', () => {
  test.each([
    ['killed by a violation', [passes, violated], { outcome: 'killed', by: ['violated'], message: 'wrong' }],
    ['alive when all checks pass', [passes], { outcome: 'survived' }],
    ['alive when a check cannot tell', [unseen], { outcome: 'survived' }],
    ['alive when a check is for other targets', [elsewhere], { outcome: 'survived' }],
    ['not killed by a slip', [fails, passes], { outcome: 'broken', message: 'fails failed: a slip' }],
    [
      'killed by a violation after a slip',
      [fails, violated],
      { outcome: 'killed', by: ['violated'], message: 'wrong' },
    ],
  ])('%s', async (_, checks, verdict) => {
    expect(await tryChecks(checks, target)).toEqual(verdict);
  });
});
