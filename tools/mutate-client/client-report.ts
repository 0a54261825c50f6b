/** Reads the report of Stryker: which mutants of the client's code survived, without those that are equivalent. */
import { clientEquivalents } from './client-equivalents.js';

interface Position {
  line: number;
  column: number;
}

export interface StrykerMutant {
  mutatorName: string;
  replacement?: string;
  status: string;
  location: { start: Position; end: Position };
}

export interface StrykerReport {
  files: Readonly<Record<string, { source: string; mutants: readonly StrykerMutant[] }>>;
}

export interface FileScore {
  file: string;
  /** Those that can be noticed. */
  mutants: number;
  killed: number;
  equivalent: number;
  /** One line each. */
  survivors: string[];
}

const killed = new Set(['Killed', 'Timeout']);
const alive = new Set(['Survived', 'NoCoverage']);

/** The score of each file of a report; of `files` alone when they are given. */
export function scoresOf({ files: reported }: StrykerReport, files?: readonly string[]): FileScore[] {
  return Object.entries(reported)
    .filter(([file]) => files?.includes(file) ?? true)
    .map(([file, { source, mutants }]) => {
      const living = mutants.filter(({ status }) => alive.has(status));
      const missed = living.filter((mutant) => !isEquivalent(file, source, mutant));
      const dead = mutants.filter(({ status }) => killed.has(status)).length;
      return {
        file,
        mutants: dead + missed.length,
        killed: dead,
        equivalent: living.length - missed.length,
        survivors: missed.map((mutant) => describeSurvivor(file, source, mutant)),
      };
    });
}

/** Killed mutants in percent; 100 when there are none. */
export function percent(scores: readonly FileScore[]): number {
  const mutants = scores.reduce((sum, score) => sum + score.mutants, 0);
  const dead = scores.reduce((sum, score) => sum + score.killed, 0);
  return mutants === 0 ? 100 : (100 * dead) / mutants;
}

function isEquivalent(file: string, source: string, mutant: StrykerMutant): boolean {
  return clientEquivalents.some(
    (known) =>
      known.file === file &&
      known.original === originalOf(source, mutant) &&
      known.replacement === (mutant.replacement ?? ''),
  );
}

/** The text that a mutant replaces. */
function originalOf(source: string, { location: { start, end } }: StrykerMutant): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n');
}

function describeSurvivor(file: string, source: string, mutant: StrykerMutant): string {
  const [original, replacement] = [originalOf(source, mutant), mutant.replacement ?? ''].map((text) =>
    text.replace(/\s+/g, ' ').slice(0, 120),
  );
  const untested = mutant.status === 'NoCoverage' ? ', which no test reaches' : '';
  return `${file}:${mutant.location.start.line}  ${original}  →  ${replacement}${untested}`;
}
