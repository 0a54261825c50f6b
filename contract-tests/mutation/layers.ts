import { readDescription } from '../../tools/lib/description.js';
import { descriptionLayer } from './description/layer.js';
import type { Layer } from './mutant.js';
import { responseLayer } from './responses/layer.js';
import { serverLayer } from './server/layer.js';

export async function readLayers(): Promise<Layer[]> {
  const description = readDescription();
  return [descriptionLayer(description), responseLayer(description), serverLayer(description)];
}
