/** Imports run downwards only. Biome's `noImportCycles` sees to it that there is no circle within a level. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { repoRoot } from '../lib/repo-root.js';

/** From the ground up: a file imports from its own level and from those below. The first that matches counts. */
const levels: RegExp[] = [
  /^generated\//,
  /^src\/(?!client\.|index\.)\w[\w-]*\.[jt]s$/,
  /^src\/(request|response|transport|credentials|pagination)\/[^.]+\.[jt]s$/,
  /^src\/(client|index)\.[jt]s$/,
  /^src\/testing\/[^.]+\.[jt]s$/,
  /^src\/cli\/[^.]+\.[jt]s$/,
  // Tests, fixtures and vectors.
  /^src\//,
  /^tools\/lib\//,
  /^contract-tests\/suite\//,
  /^contract-tests\//,
  // In a folder: `ls tools` reads like a table of contents.
  /^tools\/[^/]+\//,
];

function levelOf(path: string): number {
  const level = levels.findIndex((pattern) => pattern.test(path));
  if (level === -1) throw new Error(`${path} has no level`);
  return level;
}

function upwardImports(file: string, text: string): string[] {
  const targets = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    posix.join(posix.dirname(file), target),
  );
  return targets.filter((target) => levelOf(target) > levelOf(file)).map((target) => `${file}: ${target}`);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(repoRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|mjs)$/.test(path) && !/\/(node_modules|dist)\//.test(path));
}

test.each([
  ['src/errors.ts', './response/api-error.js'],
  ['src/pagination/list.ts', '../client.js'],
  ['src/client.ts', './client-on-fake.fixtures.js'],
  ['src/transport/send.ts', './send.test.js'],
  ['src/validate.test.ts', '../tools/lib/repo-root.js'],
  ['src/validate.test.ts', '../contract-tests/suite/check.js'],
  ['tools/lib/prism.ts', '../dev/mock.js'],
  ['contract-tests/suite/check.ts', '../../tools/package/build-cli.js'],
  ['contract-tests/suite/check.ts', '../command/run.js'],
])('%s cannot import %s', (file, target) => {
  const imports = [`import { a } from '${target}';`, `import '${target}';`, `await import('${target}');`];
  for (const text of imports) expect(upwardImports(file, text)).toHaveLength(1);
});

test('every import runs downwards', () => {
  const files = ['src', 'contract-tests', 'tools'].flatMap(sourceFiles);
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => upwardImports(file, readFileSync(join(repoRoot, file), 'utf8')))).toEqual(
    [],
  );
});
