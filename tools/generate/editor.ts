/** What an editor shows of a program of a user: the language service of the compiler is what editors ask. */
import { join } from 'node:path';
import ts from 'typescript';
import { repoRoot } from '../lib/repo-root.js';

export interface Editor {
  /** The comment on the name at a position: its text, then its tags. */
  hover(position: number): string;
  /** The names that the editor suggests at a position, each with its comment. */
  completions(position: number): Map<string, string>;
  /** The positions of the errors. */
  errors(): (number | undefined)[];
}

/** An editor with a program in the top folder of the repository, where `apig-members` is the package. */
export function editorWith(program: string): Editor {
  const file = join(repoRoot, 'program.ts');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(repoRoot, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    repoRoot,
  );
  const read = (name: string) => (name === file ? program : ts.sys.readFile(name));
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot(name) {
      const text = read(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => repoRoot,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
  });
  return {
    hover: (position) => textOf(service.getQuickInfoAtPosition(file, position)),
    completions(position) {
      const entries = service.getCompletionsAtPosition(file, position, {})?.entries ?? [];
      const details = (name: string) =>
        service.getCompletionEntryDetails(file, position, name, {}, undefined, {}, undefined);
      return new Map(entries.map(({ name }) => [name, textOf(details(name))]));
    },
    errors: () => service.getSemanticDiagnostics(file).map(({ start }) => start),
  };
}

type Shown = Pick<ts.QuickInfo, 'documentation' | 'tags'>;

function textOf({ documentation, tags = [] }: Shown = {}): string {
  const texts = tags.map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  return [ts.displayPartsToString(documentation), ...texts].join('\n').trim();
}
