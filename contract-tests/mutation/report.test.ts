import { expect, test } from '@jest/globals';
import type { Layer, Verdict } from './mutant.js';
import { mutationReport } from './report.js';
import { table } from './table.js';

const layer: Layer = {
  name: 'server',
  title: 'Mistakes of a server',
  min: 1,
  runners: ['fake', 'live server'],
  canaries: [],
  mutants: [],
  maxViolated: 5,
  run: () => Promise.reject(new Error('not called')),
};
const killedBy = (...by: string[]): Verdict => ({ outcome: 'killed', by, message: 'wrong' });
const verdicts = { fake: killedBy('S9.two', 'R1.limit-1'), 'live server': killedBy('S9.two') };
const results = [{ mutant: { id: 'PAGE.short', label: 'a page is short' }, verdicts }];

test('a mutant stands in the report with the checks that it violates', () => {
  expect(mutationReport([{ layer, results, seconds: 1 }])).toContain(
    '| PAGE.short | a page is short | 2 | S9.two, R1.limit-1 |',
  );
});

test('the table says how many checks the mutants of an operator violate at most, and which letters', () => {
  expect(table({ layer, results, seconds: 1 })).toMatch(/^ {2}PAGE +1 +1 +1 +1 +2 +R1 S9$/m);
});
