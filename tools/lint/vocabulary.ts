/** The words that are not used, each with the one to use instead. CONTRIBUTING.md has the glossary. */
import { basename } from 'node:path';
import ts from 'typescript';

interface Rule {
  /** Whole words, in any case, also as a part of a camelCase name. */
  not: RegExp;
  say: string;
}

/** Neither in prose nor in names. */
const everywhere: Rule[] = [
  { not: /twins?/, say: 'fake' },
  { not: /(some|no)body(s|'s)?|strangers?/, say: 'live server, your server, or the passive voice' },
  { not: /who(so)?ever/, say: 'the noun, or the passive voice' },
  { not: /sign(s|ed|ing)?[- ]ins?/, say: 'authenticate, auth headers, credentials' },
  { not: /judg\w*/, say: 'validate, validator, check' },
  { not: /walk\w*/, say: 'paginate, pagination, traverse' },
  { not: /refus\w*/, say: 'throw, reject, unauthorized' },
  { not: /(un)?mend\w*|spoil\w*/, say: 'patch, apply a fault' },
  { not: /answer\w*/, say: 'response, status, body' },
];

/** In names alone: as words of a sentence they say what they say everywhere. */
const inNames: Rule[] = [
  { not: /ask(s|ed|ing)?/, say: 'request, send' },
  { not: /sending|exchanges?/, say: 'request, send' },
  { not: /least/, say: 'min' },
  { not: /most/, say: 'max' },
  { not: /usual/, say: 'default' },
  { not: /due/, say: 'expected' },
  { not: /got/, say: 'received, actual' },
  { not: /kept/, say: 'cached' },
  { not: /places?/, say: 'pointer, instancePath, schemaPath, location' },
  { not: /words/, say: 'labels, messages' },
  { not: /spans?/, say: 'page range' },
];

/** The name of ECONNREFUSED in words, and as a pattern. */
const terms = /connection( \?| |_)?refused/gi;

/** What is wrong in a file: `path:line: "word", say ...`. */
export function unusedWords(path: string, text: string): string[] {
  const lines = [[0, path] as const, ...text.split('\n').map((line, at) => [at + 1, line] as const)];
  const names = /\.[cm]?[jt]s$/.test(path) ? namesIn(path, text) : [];
  const stem = [0, basename(path).replace(/\..*/, '')] as const;
  return [
    ...lines.flatMap(([line, prose]) => found(everywhere, line, prose)),
    ...[stem, ...names].flatMap(([line, name]) => found(inNames, line, name)),
  ].map(({ line, word, say }) => `${path}${line > 0 ? `:${line}` : ''}: "${word}", say ${say}`);
}

function found(rules: Rule[], line: number, text: string) {
  const spaced = text.replace(terms, '').replace(/(?<=[a-z\d])(?=[A-Z])|_/g, ' ');
  return rules.flatMap(({ not, say }) =>
    [...spaced.matchAll(new RegExp(`\\b(${not.source})\\b`, 'gi'))].map(([word]) => ({ line, word, say })),
  );
}

/** Every name in a program, with its line. Not by words between other characters: comments and texts are no names. */
function namesIn(path: string, text: string): (readonly [number, string])[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const names: (readonly [number, string])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      names.push([file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, node.text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
