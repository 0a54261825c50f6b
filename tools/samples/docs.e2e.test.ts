/** The TypeScript in the README and the guides compiles, and runs. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import ts from 'typescript';
import { repoRoot } from '../lib/repo-root.js';
import { runTypeScript } from './child-process.js';
import { type Program, programsIn } from './markdown.js';
import type { Outcome } from './run.js';

// The compiler takes its time on a busy machine.
jest.setTimeout(60_000);

const guides = readdirSync(join(repoRoot, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const pages = ['README.md', ...guides];
const read = (path: string) => readFileSync(join(repoRoot, path), 'utf8');
const programs = pages.flatMap((page) => programsIn(page, read(page)));
// A guide whose blocks are tests is run as src/testing/example.test.ts.
const runnable = programs.filter(({ code }) => !code.includes("from '@jest/globals'"));

test('every page with TypeScript has a program', () => {
  const found = new Set(programs.map(({ at }) => at.split(':')[0]));
  const expected = [
    'README.md',
    ...['credentials', 'paging', 'retries', 'testing'].map((name) => `docs/${name}.md`),
  ];
  expect([...found].sort()).toEqual(expected);
});

test('every program compiles, and one that did not would be reported by its line', () => {
  const page = "# Page\n\n```ts\nimport { token } from 'apig-members';\n```\n\n```ts\ntoken(1);\n```\n";
  const wrong = programsIn('docs/wrong.md', page);
  expect(complaints([...programs, ...wrong])).toEqual([
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
      outcomes.set(runnable[index]?.at ?? '', outcome);
  });

  test.each(runnable.map(({ at }) => at))('%s', (at) => {
    const outcome = outcomes.get(at);
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
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    return links.filter(
      (link) => !ts.sys.fileExists(from(page, link)) && !ts.sys.directoryExists(from(page, link)),
    );
  });
  expect(broken).toEqual([]);
});

test('every path that is named exists', () => {
  const named = [...pages, 'CONTRIBUTING.md', 'SECURITY.md', 'openapi/PROVENANCE.md'].flatMap(
    (page) =>
      read(page).match(/(?<=`)(src|generated|contract-tests|docs|openapi|tools)\/[\w./-]*(?=`)/g) ?? [],
  );
  expect(named).toContain('src/request/operation-client.ts');
  const missing = named.filter((path) => !existsSync(join(repoRoot, path)));
  expect(missing).toEqual([]);
});

test('every script that is named exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...pages, 'CONTRIBUTING.md'].flatMap(
    (page) => read(page).match(/(?<=npm run )[\w:-]+/g) ?? [],
  );
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

function from(page: string, link: string): string {
  return normalize(join(repoRoot, dirname(page), link));
}

/** What the compiler holds against programs, as if they were files beside their pages. */
function complaints(programs: readonly Program[]): string[] {
  const files = new Map(programs.map((program) => [join(repoRoot, `${program.at}.ts`), program]));
  const { config } = ts.parseConfigFileTextToJson('tsconfig.json', read('tsconfig.json'));
  // What a reader is shown need not be used.
  const given = { ...config.compilerOptions, noUnusedLocals: false };
  const options = { ...ts.convertCompilerOptionsFromJson(given, repoRoot).options, pathsBasePath: repoRoot };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => files.get(file)?.code ?? readFile(file);
  host.fileExists = (file) => files.has(file) || fileExists(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const page = files.get(file?.fileName ?? '')?.at.replace(/:\d+$/, '') ?? file?.fileName;
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${page}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
