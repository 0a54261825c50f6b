/** `dist/mutation.md`: every mutant of a layer whose runners run all checks, and which of them it violates. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repoRoot } from '../../tools/lib/repo-root.js';
import { type LayerResults, type Result, violatedBy } from './results.js';

export async function writeReport(layers: readonly LayerResults[]): Promise<void> {
  await mkdir(join(repoRoot, 'dist'), { recursive: true });
  await writeFile(join(repoRoot, 'dist/mutation.md'), mutationReport(layers));
}

export function mutationReport(layers: readonly LayerResults[]): string {
  const parts = layers
    .filter(({ layer }) => layer.maxViolated !== undefined)
    .map(({ layer, results }) => {
      const head = ['| mutant | what is wrong | violated | by |', '|---|---|---:|---|'];
      return [`## ${layer.title}`, '', ...head, ...results.map(row)].join('\n');
    });
  return `${['# What each mutant violates', ...parts].join('\n\n')}\n`;
}

function row(result: Result): string {
  const { id, label } = result.mutant;
  const by = violatedBy(result);
  return `| ${id} | ${label} | ${by.length} | ${by.join(', ')} |`;
}
