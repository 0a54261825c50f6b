/** `npm run mutate`: tries mutants, and fails when the contract suite does not kill one of them. */
import { parseArgs } from 'node:util';
import { seed } from '../../src/seed.fixtures.js';
import { runScript } from '../../tools/lib/run-script.js';
import { readLayers } from './layers.js';
import type { Layer, Mutant, Verdicts } from './mutant.js';
import { createPool, type Pool } from './pool.js';
import { writeReport } from './report.js';
import { canaryProblems, type LayerResults, problemsOf } from './results.js';
import { table } from './table.js';

const usage = `Tries mutants and counts how many of them the contract suite kills. docs/mutation.md explains the numbers.

  npm run mutate [-- --layer description|responses|server] [--only START] [--every-runner]

  --layer NAME    one layer alone
  --only START    the mutants whose ids start like this
  --every-runner  try every mutant with every runner, also those that another one has killed
  --workers N     number of processes; 2 by default
`;

interface Options {
  only: string;
  thorough: boolean;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      layer: { type: 'string' },
      only: { type: 'string', default: '' },
      'every-runner': { type: 'boolean', default: false },
      workers: { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const layers = (await readLayers()).filter(({ name }) => name === (values.layer ?? name));
  if (layers.length === 0) throw new Error(`There is no layer ${values.layer}.\n\n${usage}`);
  const pool = createPool({ size: Number(values.workers), env: { ...process.env, SEED: String(seed) } });
  try {
    const problems = await run(layers, pool, { only: values.only, thorough: values['every-runner'] });
    for (const problem of problems) console.log(`✗ ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
    console.log(
      `${problems.length === 0 ? 'Every mutant was killed' : `${problems.length} problems`}; SEED=${seed}.`,
    );
  } finally {
    pool.close();
  }
}

/** Runs the layers, prints a table for each, writes the report, and returns what is wrong. */
async function run(layers: readonly Layer[], pool: Pool, options: Options): Promise<string[]> {
  const problems: string[] = [];
  const done: LayerResults[] = [];
  for (const layer of layers) {
    const canaries = await resultsOf(layer, layer.canaries, pool, options.thorough);
    const wrong = canaryProblems(canaries);
    // The numbers of a broken harness mean nothing.
    if (wrong.length > 0) return [...problems, ...wrong];
    const results = await mutantsOf(layer, pool, options);
    console.log(`${table(results)}\n`);
    done.push(results);
    await writeReport(done);
    if (options.only === '' && layer.mutants.length < layer.min)
      problems.push(`${layer.title}: there are fewer mutants than ${layer.min}`);
    problems.push(...problemsOf(results.results, layer));
  }
  return problems;
}

async function mutantsOf(layer: Layer, pool: Pool, { only, thorough }: Options): Promise<LayerResults> {
  const started = performance.now();
  const chosen = layer.mutants.filter(({ id }) => id.startsWith(only));
  const results = await resultsOf(layer, chosen, pool, thorough);
  return { layer, results, seconds: (performance.now() - started) / 1000 };
}

async function resultsOf<M extends Mutant>(
  layer: Layer,
  mutants: readonly M[],
  pool: Pool,
  thorough: boolean,
): Promise<{ mutant: M; verdicts: Verdicts }[]> {
  const verdicts = await pool.tryAll(mutants.map(({ id }) => ({ layer: layer.name, id, thorough })));
  return mutants.map((mutant, index) => ({ mutant, verdicts: verdicts[index] ?? {} }));
}

void runScript(import.meta.url, main);
