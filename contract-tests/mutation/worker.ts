/** The process of a pool: tries the mutant of each message that it gets. */
import { readLayers } from './layers.js';
import { brokenBy } from './try-checks.js';

export interface Job {
  layer: string;
  id: string;
  thorough: boolean;
}

const layers = await readLayers();

process.on('message', async ({ layer: name, id, thorough }: Job) => {
  const layer = layers.find((each) => each.name === name);
  const verdicts = await layer
    ?.run(id, thorough)
    .catch((error: unknown) => ({ harness: brokenBy('the harness failed', error) }));
  process.send?.(verdicts);
});
process.send?.('ready');
