import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Description, readDescription } from '../lib/description.js';
import { redocly } from '../lib/redocly.js';

/** The description of the members as one document, with overlays on top. */
export async function describe(overlays: readonly string[]): Promise<Description> {
  const folder = await mkdtemp(join(tmpdir(), 'description-'));
  try {
    const file = join(folder, 'openapi.json');
    const options = overlays.flatMap((overlay) => ['--overlay', overlay]);
    await redocly('bundle', 'openapi/openapi.yaml', ...options, '--output', file);
    return readDescription(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
