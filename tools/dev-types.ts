/** The type checker of `npm run dev`: TypeScript with its last program in memory, as `tsc --watch` has it. */
import { join, relative } from 'node:path';
import ts from 'typescript';
import { answerWith } from './dev-process.js';
import { repoRoot } from './repo-root.js';

type Program = ts.SemanticDiagnosticsBuilderProgram;
type ParsedFile = { modified: number | undefined; file: ts.SourceFile | undefined };

const configFile = join(repoRoot, 'tsconfig.json');
const parsed = new Map<string, ParsedFile>();
let last: Program | undefined;

function check(): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  if (!config) throw new Error(`${configFile} cannot be read`);
  last = ts.createSemanticDiagnosticsBuilderProgram(
    config.fileNames,
    config.options,
    rememberingHost(config.options),
    last,
  );
  const found = [
    ...config.errors,
    ...last.getGlobalDiagnostics(),
    ...last.getSyntacticDiagnostics(),
    ...last.getSemanticDiagnostics(),
  ];
  return found.map(line);
}

/** Parses a file again only when it was written: parsing all takes longer than checking what an edit concerns. */
function rememberingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createIncrementalCompilerHost(options);
  return {
    ...host,
    getSourceFile(name, ...rest) {
      const modified = ts.sys.getModifiedTime?.(name)?.getTime();
      const known = parsed.get(name);
      if (known && known.modified === modified) return known.file;
      const file = host.getSourceFile(name, ...rest);
      parsed.set(name, { modified, file });
      return file;
    },
  };
}

function line({ file, start = 0, code, messageText }: ts.Diagnostic): string {
  const message = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  if (!file) return message;
  const at = file.getLineAndCharacterOfPosition(start);
  return `${relative(repoRoot, file.fileName)}:${at.line + 1}:${at.character + 1} ${message}`;
}

answerWith(check);
