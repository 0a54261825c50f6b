/** What the tarball holds: nothing but what a user needs, and whatever that refers to. */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Packed } from './pack.js';

/** The `src` and `generated` modules are here for the maps: editors go from a declaration to them. */
const allowed = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^generated\/(openapi|error-codes)\.json$/,
  /^dist\/(src|generated)\/.+\.(js|d\.ts)(\.map)?$/,
  /^dist\/cli\/(apig-members\.js(\.LICENSES\.txt)?|proxy-fetch\.js|chunk\.js)$/,
];

/** Every runtime dependency is foreign code in the programs of our users: a new one needs a decision. */
const dependencies = ['openapi-fetch'];

/** What is wrong with the contents, a line each. */
export async function wrongContents({ files, installed }: Packed): Promise<string[]> {
  const read = (path: string) => readFile(join(installed, path), 'utf8');
  const manifest = JSON.parse(await read('package.json'));
  const wrong: string[] = [];
  const names = Object.keys({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...manifest.optionalDependencies,
  });
  if (names.join() !== dependencies.join()) {
    wrong.push(
      `It depends on ${names.join(', ')} at run time; decided is ${dependencies.join(', ')}, alone.`,
    );
  }
  const sources = new Set<string>();
  for (const path of files.filter((path) => /^dist\/(src|generated)\/.+\.(js|d\.ts)$/.test(path))) {
    for (const source of await sourcesOf(path, read)) {
      if (!files.includes(source)) wrong.push(`${path} is mapped to ${source}, which is not in the package.`);
      sources.add(source);
    }
  }
  for (const path of files) {
    if (sources.has(path) || allowed.some((pattern) => pattern.test(path))) continue;
    wrong.push(`${path} is in the package, and nothing needs it.`);
  }
  return wrong;
}

/** What the map of a built file leads to. */
async function sourcesOf(path: string, read: (path: string) => Promise<string>): Promise<string[]> {
  const beside = (name: string) => posix.join(posix.dirname(path), name);
  const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(await read(path))?.[1];
  if (!map) return [`${path}.map`];
  const { sources, sourceRoot = '' } = JSON.parse(await read(beside(map)));
  return sources.map((source: string) => beside(posix.join(sourceRoot, source)));
}
