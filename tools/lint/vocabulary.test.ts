/** One thing has one name: the words of tools/lint/vocabulary.ts are in no file that is written by hand. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { repoRoot } from '../lib/repo-root.js';
import { unusedWords } from './vocabulary.js';

/** Derived files say what their sources say; what was released stays as it was; the rule itself names the words. */
const notRead =
  /^generated\/|^openapi\/released\/|^CHANGELOG\.md$|package-lock\.json$|^tools\/package\/surface\.md$|^tools\/lint\/vocabulary\./;

describe('a word that is not used is found', () => {
  test.each([
    ['a.md', 'The server\nanswered.', 'a.md:2: "answered", say response, status, body'],
    ['a.yaml', '# Whoever reads it', 'a.yaml:1: "Whoever", say the noun, or the passive voice'],
    ['a.ts', 'const signedIn = 1;', 'a.ts:1: "signed In", say authenticate, auth headers, credentials'],
    ['a.mjs', 'f({ retryAnswer });', 'a.mjs:1: "Answer", say response, status, body'],
    ['a.ts', '\nlet isDue: true;', 'a.ts:2: "Due", say expected'],
    ['a.ts', 'class A { #kept = 1 }', 'a.ts:1: "kept", say cached'],
    ['b/sign-in.md', '', 'b/sign-in.md: "sign-in", say authenticate, auth headers, credentials'],
    ['b/places.ts', '', 'b/places.ts: "places", say pointer, instancePath, schemaPath, location'],
  ])('%s with %j', (path, text, finding) => {
    expect(unusedWords(path, text)).toEqual([finding]);
  });

  test.each([
    ['a.ts', '// At least one is kept in place.\nreplace("<span>the most usual</span>");'],
    ['a.ts', 'recommended(signature, signed, basket);'],
    ['a.md', 'At most `n` are kept.'],
  ])('but not in %s with %j', (path, text) => {
    expect(unusedWords(path, text)).toEqual([]);
  });
});

test('no file has a word that is not used', () => {
  const files = execFileSync('git', ['ls-files'], { cwd: repoRoot, encoding: 'utf8' }).trim().split('\n');
  const read = files.filter(
    (path) =>
      (/\.([cm]?[jt]s|md|ya?ml|sh|json|css|html)$/.test(path) || path === '.ci/run') &&
      !notRead.test(path) &&
      existsSync(join(repoRoot, path)),
  );
  expect(read.length).toBeGreaterThan(500);
  expect(read.flatMap((path) => unusedWords(path, readFileSync(join(repoRoot, path), 'utf8')))).toEqual([]);
});
