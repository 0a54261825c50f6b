/** `npm run mutate:client`: Stryker on the client's code, all of it or what has changed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { aligned } from '../../contract-tests/mutation/table.js';
import { repoRoot } from '../lib/repo-root.js';
import { runScript } from '../lib/run-script.js';
import { changedSince } from './changed-since.js';
import { type FileScore, percent, scoresOf } from './client-report.js';

/** In percent. */
const minScore = 95;
const usage = `Mutates the client's code, and fails when its unit tests kill less than ${minScore} % of the mutants.

  npm run mutate:client [-- --since REVISION]

  --since REVISION  only the files that have changed since then, or whose tests have
`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { since: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(usage);
  const files = values.since === undefined ? undefined : await changedSince(values.since);
  if (files?.length === 0) return console.log(`Nothing that is mutated has changed since ${values.since}.`);
  await stryker(files);
  const report = await readFile(join(repoRoot, 'dist/stryker/client.json'), 'utf8');
  const scores = scoresOf(JSON.parse(report), files);
  const rows = scores.map((score) => row(score.file, [score]));
  const head = ['file', 'mutants', 'killed', 'equivalent', '%'];
  console.log(aligned([head, ...rows, row('all', scores)]).join('\n'));
  for (const survivor of scores.flatMap(({ survivors }) => survivors)) console.log(`survived  ${survivor}`);
  console.log(`At least ${minScore} % have to be killed. dist/stryker/client.html shows them in the code.`);
  if (percent(scores) < minScore) process.exitCode = 1;
}

function row(name: string, scores: readonly FileScore[]): string[] {
  const sum = (count: 'mutants' | 'killed' | 'equivalent') =>
    String(scores.reduce((total, score) => total + score[count], 0));
  return [name, sum('mutants'), sum('killed'), sum('equivalent'), percent(scores).toFixed(1)];
}

/** @throws when the tests fail without a mutant, too */
async function stryker(files: readonly string[] = []): Promise<void> {
  const core = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
  const mutate = files.length > 0 ? ['--mutate', files.join(',')] : [];
  const child = spawn(process.execPath, [join(core, 'bin/stryker.js'), 'run', ...mutate], {
    cwd: repoRoot,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('Stryker could not finish.');
}

void runScript(import.meta.url, main);
