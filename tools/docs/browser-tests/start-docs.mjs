/**
 * Jest's global set-up: renders the docs into dist/docs, and once more elsewhere to compare; serves them with the mock and
 * the fake. The addresses reach the tests as DOCS_URL and MOCK_URL, the second rendering as DOCS_AGAIN. Plain JavaScript,
 * because jest loads it outside of its own module resolution.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

export default async function startDocs() {
  const { repoRoot } = await tsImport('../../lib/repo-root.ts', import.meta.url);
  const { buildDocs } = await tsImport('../build.ts', import.meta.url);
  const { serveDocs } = await tsImport('../serve.ts', import.meta.url);
  const folder = join(repoRoot, 'dist/docs');
  const again = await mkdtemp(join(tmpdir(), 'docs-again-'));
  await buildDocs(folder);
  await buildDocs(again);
  await rm(join(repoRoot, 'dist/docs-screenshots'), { recursive: true, force: true });
  const docs = await serveDocs(folder, 0);
  process.env.DOCS_URL = docs.url;
  process.env.MOCK_URL = docs.mockUrl;
  process.env.DOCS_AGAIN = again;
  globalThis.stopDocs = async () => {
    await docs.close();
    await rm(again, { recursive: true });
  };
}
