import { describe, expect, test } from '@jest/globals';
import { overall, type Verdict } from './mutant.js';
import { canaryProblems, problemsOf } from './results.js';

const killed: Verdict = { outcome: 'killed', by: ['R1.x'], message: 'wrong' };
const survived: Verdict = { outcome: 'survived' };
const broken: Verdict = { outcome: 'broken', message: 'does not start' };
const untried: Verdict = { outcome: 'untried' };
const mutant = { id: 'PDEL.Name', label: 'name is gone' };

describe('of several runners', () => {
  test.each<[string, Verdict[], Verdict]>([
    ['one is enough to kill', [survived, killed], killed],
    ['a kill counts though another could not try', [broken, killed], killed],
    ['a mutant that could not be tried has not survived', [survived, broken], broken],
    ['a runner that has not tried it does not count', [survived, untried], survived],
  ])('%s', (_, verdicts, expected) => {
    expect(overall(Object.fromEntries(verdicts.entries()))).toEqual(expected);
  });
});

describe('a run fails', () => {
  test.each([
    ['for a survivor', survived, ['PDEL.Name survived: no check notices that name is gone']],
    ['for a mutant that could not be tried', broken, ['PDEL.Name could not be tried: does not start']],
    ['for none that is killed', killed, []],
  ])('%s', (_, verdict, problems) => {
    expect(problemsOf([{ mutant, verdicts: { runner: verdict } }])).toEqual(problems);
  });

  test('for a kill by too many checks, or by none of the theme', () => {
    const limits = { maxViolated: 1, themes: { PDEL: ['R1'] } };
    const many: Verdict = { outcome: 'killed', by: ['R1.x', 'R1.y'], message: 'wrong' };
    const another: Verdict = { outcome: 'killed', by: ['S3.x'], message: 'wrong' };
    const problemsWith = (verdict: Verdict) => problemsOf([{ mutant, verdicts: { suite: verdict } }], limits);
    expect(problemsWith(killed)).toEqual([]);
    expect(problemsWith(many)).toEqual([
      'PDEL.Name (name is gone) violates R1.x, R1.y for the suite: 2 checks are too many',
    ]);
    expect(problemsWith(another)).toEqual([
      'PDEL.Name (name is gone) violates S3.x for the suite, and none of its theme',
    ]);
  });

  test('for a canary of which one runner has another verdict', () => {
    const canary = { ...mutant, expected: 'survived' } as const;
    expect(canaryProblems([{ mutant: canary, verdicts: { one: survived, other: killed } }])).toEqual([
      'PDEL.Name (name is gone) should be survived, but for the other it is killed by R1.x: wrong',
    ]);
  });
});
