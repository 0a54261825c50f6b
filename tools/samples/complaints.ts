import { join } from 'node:path';
import ts from 'typescript';
import { repoRoot } from '../lib/repo-root.js';
import { readText } from './guides.js';
import type { Program } from './markdown.js';

/** What the compiler holds against programs, as if they were files in `folder`, from where their packages are found. */
export function complaints(programs: readonly Program[], folder: string = repoRoot): string[] {
  const files = new Map(programs.map((program) => [join(folder, `${program.page}.ts`), program]));
  const { config } = ts.parseConfigFileTextToJson('tsconfig.json', readText('tsconfig.json'));
  // What a reader is shown need not be used.
  const given = { ...config.compilerOptions, noUnusedLocals: false };
  const options = { ...ts.convertCompilerOptionsFromJson(given, repoRoot).options, pathsBasePath: repoRoot };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => files.get(file)?.code ?? readFile(file);
  host.fileExists = (file) => files.has(file) || fileExists(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const page = files.get(file?.fileName ?? '')?.page ?? file?.fileName;
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${page}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
