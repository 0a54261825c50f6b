import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { wrongContents } from './contents.js';

const installed = mkdtempSync(join(tmpdir(), 'installed-'));
afterAll(() => rmSync(installed, { recursive: true }));

/** What is said of a package with this manifest and nothing else. */
function complaints(manifest: object): Promise<string[]> {
  writeFileSync(join(installed, 'package.json'), JSON.stringify(manifest));
  const files = ['package.json'];
  return wrongContents({ files, installed, project: '', tarball: '', remove: async () => {} });
}

test('the one dependency that was decided is accepted', async () => {
  expect(await complaints({ dependencies: { 'openapi-fetch': '0.17.0' } })).toEqual([]);
});

test.each(['dependencies', 'peerDependencies', 'optionalDependencies'])(
  'a second one in %s is rejected',
  async (kind) => {
    const manifest = { dependencies: { 'openapi-fetch': '0.17.0' } };
    expect(
      await complaints({ ...manifest, [kind]: { ...manifest.dependencies, 'left-pad': '1.3.0' } }),
    ).toEqual(['It depends on openapi-fetch, left-pad at run time; decided is openapi-fetch, alone.']);
  },
);
