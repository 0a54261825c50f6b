/** A translated guide has the blocks, the code, the names and the links of the English guide. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Marked, type Token, type Tokens } from 'marked';
import ts from 'typescript';
import { repoRoot } from '../lib/repo-root.js';
import { headings } from './markdown.js';

const marked = new Marked({ gfm: true });
const read = (path: string) => readFileSync(posix.join(repoRoot, path), 'utf8');
const namesIn = (folder: string) =>
  readdirSync(posix.join(repoRoot, folder)).filter((name) => name.endsWith('.md'));
const translated = namesIn('docs/zh-CN');

test('every guide has a translation, and every translation a guide', () => {
  expect(translated).toEqual(namesIn('docs'));
});

describe.each(translated)('docs/zh-CN/%s', (name) => {
  const [english, chinese] = [`docs/${name}`, `docs/zh-CN/${name}`];

  test('has the headings, lists, tables, code and names of the English guide', () => {
    expect(outline(read(chinese))).toEqual(outline(read(english)));
  });

  test('links to what the English guide links to', () => {
    expect(linksIn(chinese)).toEqual(linksIn(english));
  });

  test('has no block left in English', () => {
    const prose = marked.lexer(read(chinese)).filter(({ type }) => /paragraph|list|table/.test(type));
    expect(prose.map(({ raw }) => raw).filter((raw) => !/\p{Script=Han}/u.test(raw))).toEqual([]);
  });
});

describe('the outline of a guide', () => {
  const code = '```ts\nconst url = "http://a"; // one\n```';
  test.each([
    ['a heading of another level', '## 标题', '# Title'],
    ['a missing item', '- 一', '- one\n- two'],
    ['a missing row', '| 甲 |\n|---|', '| a |\n|---|\n| b |'],
    ['a name of an option', '选项`a`', 'The option `b`'],
    ['other code', code.replace('//a', '//b'), code],
    ['other code in a list', '1. 一\n\n   ```sh\n   a\n   ```', '1. one\n\n   ```sh\n   b\n   ```'],
  ])('shows %s', (_, chinese, english) => {
    expect(outline(chinese)).not.toEqual(outline(english));
  });

  test.each([
    ['TypeScript', code.replace('one', '一'), code],
    ['shell', '```sh\nnpm ci   # 一\n```', '```sh\nnpm ci # one\n```'],
  ])('does not show comments in %s', (_, chinese, english) => {
    expect(outline(chinese)).toEqual(outline(english));
  });
});

/** A line for each block: its kind and size, or its code; the code in it; and the names that it has in backticks. */
function outline(markdown: string): string[] {
  const blocks = marked.lexer(markdown).filter(({ type }) => type !== 'space');
  return blocks.map((block) => [shape(block), ...codeInside(block), ...names(block)].join(' '));
}

function shape(block: Token): string {
  const { type, depth, items, rows, header, lang, text } = block as Tokens.Generic;
  if (type === 'heading') return '#'.repeat(depth);
  if (type === 'list') return `list of ${items.length}`;
  if (type === 'table') return `table of ${rows.length} rows, ${header.length} columns`;
  if (type === 'code') return `${lang}\n${withoutComments(lang, text)}`;
  return type;
}

/** An item of a list can have a block of code. */
function codeInside(block: Token): string[] {
  return block.type === 'code' ? [] : tokensIn(block, 'code').map(shape);
}

function names(block: Token): string[] {
  return [...new Set(tokensIn(block, 'codespan').map(({ text }) => text))].sort();
}

function withoutComments(language: string, code: string): string {
  if (language === 'sh') return code.replace(/(^|\s+)#.*$/gm, '');
  if (!/^[jt]s$/.test(language)) return code;
  const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

/** The pages, files and headings that a guide links to, as paths of the English guides. A heading is its number. */
function linksIn(page: string): string[] {
  const links = tokensIn(marked.lexer(read(page)), 'link').map(({ href }) => {
    if (/^https?:/.test(href)) return href.replace('/zh-CN/', '/');
    const [path = '', anchor] = href.split('#');
    const file = path ? posix.join(posix.dirname(page), path) : page;
    if (!existsSync(posix.join(repoRoot, file))) throw new Error(`${page}: no file for ${href}`);
    const english = file.replace('docs/zh-CN/', 'docs/');
    if (anchor === undefined) return english;
    const heading = headings(read(file)).findIndex(({ id }) => id === decodeURI(anchor));
    if (heading < 0) throw new Error(`${page}: no heading for ${href}`);
    return `${english}#${heading}`;
  });
  return [...new Set(links)].sort();
}

/** The tokens of a type, however deep: a table has its tokens in cells, a list in items. */
function tokensIn(value: unknown, type: string): Tokens.Generic[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((inner) => tokensIn(inner, type));
  return 'type' in value && value.type === type ? [value as Tokens.Generic, ...inside] : inside;
}
