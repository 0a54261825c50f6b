/** The TypeScript in the README and the guides compiles and runs, pasted into one file for each page. */
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import ts from 'typescript';
import { repoRoot } from '../lib/repo-root.js';
import { runTypeScript } from './child-process.js';
import { complaints } from './complaints.js';
import { companionGuides, pages, programs, readText } from './guides.js';
import { programIn } from './markdown.js';
import type { Outcome } from './run.js';

// The compiler takes its time on a busy machine.
jest.setTimeout(60_000);

const here = programs.filter(({ page }) => !companionGuides.includes(page));
// A guide whose blocks are tests is run as src/testing/example.test.ts.
const runnable = here.filter(({ code }) => !code.includes("from '@jest/globals'"));

test('every page with TypeScript has a program', () => {
  const own = ['credentials', 'index', 'own-client', 'paging', 'retries', 'testing'].map(
    (name) => `docs/${name}.md`,
  );
  expect(programs.map(({ page }) => page).sort()).toEqual(['README.md', ...own, ...companionGuides].sort());
});

test('every program compiles, and one that did not would be reported by its line', () => {
  const markdown = "# Page\n\n```ts\nimport { token } from 'apig-members';\n```\n\n```ts\ntoken(1);\n```\n";
  const wrong = programIn('docs/wrong.md', markdown);
  expect(complaints(wrong ? [...here, wrong] : here)).toEqual([
    expect.stringMatching(/^docs\/wrong\.md:8 .*not assignable/),
  ]);
});

describe('every program runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const outcomes = new Map<string, Outcome>();
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    // From here the programs find packages such as openapi-fetch.
    symlinkSync(join(repoRoot, 'node_modules'), join(folder, 'node_modules'));
    const files = runnable.map(({ code }, index) => {
      const file = join(folder, `${index}.mts`);
      writeFileSync(file, code);
      return file;
    });
    const env = {
      APIG_AUTH_TOKEN: 'good',
      HUAWEICLOUD_SDK_AK: 'AK',
      HUAWEICLOUD_SDK_SK: 'SK',
      APIG_IAM_DOMAIN: 'domain',
      APIG_IAM_USER: 'user',
      APIG_IAM_PASSWORD: 'password',
    };
    const { out, err } = await runTypeScript('tools/samples/run.ts', env, ...files);
    expect(err).toBe('');
    for (const [index, outcome] of JSON.parse(out).entries())
      outcomes.set(runnable[index]?.page ?? '', outcome);
  });

  test.each(runnable.map(({ page }) => page))('%s', (page) => {
    const outcome = outcomes.get(page);
    expect(outcome?.error).toBeUndefined();
    expect(outcome?.requests).toBeGreaterThan(0);
    expect(outcome?.out).toMatch(/\n$/);
  });

  test('the one in the README lists the members', () => {
    const [first] = outcomes.values();
    expect(first?.out.split('\n')).toHaveLength(1201);
    expect(first?.out).toContain('be63c6260a1043888187000000000000 10.0.0.0\n');
  });
});

test('every link to a file leads to one', () => {
  const broken = [...pages, 'CONTRIBUTING.md'].flatMap((page) => {
    const links = [...readText(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    return links.filter(
      (link) => !ts.sys.fileExists(from(page, link)) && !ts.sys.directoryExists(from(page, link)),
    );
  });
  expect(broken).toEqual([]);
});

test('every path that is named exists', () => {
  const named = [...pages, 'CONTRIBUTING.md', 'SECURITY.md', 'openapi/PROVENANCE.md'].flatMap(
    (page) =>
      readText(page).match(/(?<=`)(src|generated|contract-tests|docs|openapi|tools)\/[\w./-]*(?=`)/g) ?? [],
  );
  expect(named).toContain('src/request/operation-client.ts');
  const missing = named.filter((path) => !existsSync(join(repoRoot, path)));
  expect(missing).toEqual([]);
});

test('every script that is named exists', () => {
  const { scripts } = JSON.parse(readText('package.json'));
  const named = [...pages, 'CONTRIBUTING.md'].flatMap(
    (page) => readText(page).match(/(?<=npm run )[\w:-]+/g) ?? [],
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

function from(page: string, link: string): string {
  return normalize(join(repoRoot, dirname(page), link));
}
