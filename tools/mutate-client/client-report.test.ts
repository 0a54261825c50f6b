import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repoRoot } from '../lib/repo-root.js';
import { clientEquivalents } from './client-equivalents.js';
import { percent, type StrykerMutant, scoresOf } from './client-report.js';

function mutant(status: string): StrykerMutant {
  const location = { start: { line: 2, column: 7 }, end: { line: 2, column: 12 } };
  return { mutatorName: 'ConditionalExpression', replacement: 'false', status, location };
}

const source = 'function f() {\n  if (a > b) return;\n}\n';
const report = {
  files: {
    'src/a.ts': { source, mutants: ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(mutant) },
    'src/b.ts': { source, mutants: ['Killed', 'CompileError', 'RuntimeError', 'Ignored'].map(mutant) },
  },
};

describe('the score of a file', () => {
  test('counts what is killed, and what survives or is not reached', () => {
    expect(scoresOf(report)).toEqual([
      {
        file: 'src/a.ts',
        mutants: 4,
        killed: 2,
        equivalent: 0,
        survivors: ['src/a.ts:2  a > b  →  false', 'src/a.ts:2  a > b  →  false, which no test reaches'],
      },
      { file: 'src/b.ts', mutants: 1, killed: 1, equivalent: 0, survivors: [] },
    ]);
  });

  test('is asked for by file', () => {
    expect(scoresOf(report, ['src/b.ts']).map(({ file }) => file)).toEqual(['src/b.ts']);
    expect(percent(scoresOf(report))).toBe(60);
    expect(percent(scoresOf(report, []))).toBe(100);
  });
});

test.each(clientEquivalents)(
  'the equivalent mutant of `$original` has a reason, and its text is in $file',
  (known) => {
    expect(known.because.length).toBeGreaterThan(20);
    expect(readFileSync(join(repoRoot, known.file), 'utf8')).toContain(known.original);
  },
);
