/** A change in the description reaches the compiler: what the generated types say, `src` cannot contradict. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { repoRoot } from '../lib/repo-root.js';

const schemaFile = join(repoRoot, 'generated/schema.ts');
const schema = readFileSync(schemaFile, 'utf8');
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(repoRoot, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  repoRoot,
);
// Each program takes over what the one before it has parsed.
const sources = new Map<string, ts.SourceFile | undefined>();
let earlier: ts.Program | undefined;

/** The files of `src` in which the compiler finds errors when `generated/schema.ts` has this text. */
function filesWithErrors(text: string): string[] {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, language) => {
    if (file === schemaFile) return ts.createSourceFile(file, text, language, true);
    if (!sources.has(file)) sources.set(file, read(file, language));
    return sources.get(file);
  };
  const program = ts.createProgram([join(repoRoot, 'src/index.ts')], options, host, earlier);
  earlier = program;
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ file }) => file?.fileName.slice(repoRoot.length + 1));
  return [...new Set(found.map(String))];
}

/** The schema with one edit, which must apply. */
function edited(from: string | RegExp, to: string): string {
  const text = schema.replace(from, to);
  expect(text).not.toBe(schema);
  return text;
}

describe('the compiler', () => {
  test('accepts `src` with the generated types', () => {
    expect(filesWithErrors(schema)).toEqual([]);
  });

  test('rejects the client when the 200 is the error body', () => {
    const page = /(MemberPage: \{[\s\S]*?"application\/json": )components\["schemas"\]\["VpcMemberPage"\]/;
    expect(filesWithErrors(edited(page, '$1components["schemas"]["ErrorMsg"]'))).toContain('src/client.ts');
  });

  test.each([
    [
      'a path parameter',
      /\bvpc_channel_id: components\["parameters"\]/g,
      'channel_id: components["parameters"]',
    ],
    ['a query parameter', /\boffset\?: components/g, 'skip?: components'],
  ])('rejects the client when %s has another name', (_, from, to) => {
    expect(filesWithErrors(edited(from, to))).toContain('src/client.ts');
  });
});
