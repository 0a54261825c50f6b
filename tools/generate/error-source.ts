/** `openapi/error-codes.yaml`, as it was written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { LineCounter, parseDocument } from 'yaml';
import { parsePointer } from '../lib/json-pointer.js';
import { repoRoot } from '../lib/repo-root.js';
import { yamlLine } from '../lib/yaml-line.js';

/** What it holds; its head explains the fields. */
export interface ErrorSource {
  statuses: { status: Many<number | '5XX'>; action: string }[];
  codes: CodeEntry[];
}

export interface CodeEntry {
  code: string;
  status: Many<number>;
  meaning: string;
  action?: string;
  retryable: boolean | number[];
  token?: 'refresh';
}

type Many<T> = T | T[];

/**
 * Reads it. `at` gives the file and line of a path in it, for messages about the content.
 *
 * @throws {Error} with a line for each mistake, when it is no YAML or not as `openapi/error-codes.schema.json` wants it
 */
export function readErrorSource(yaml: string): { source: ErrorSource; at(path: string[]): string } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const inLine = (line: number) => `openapi/error-codes.yaml:${line}`;
  throwFor(document.errors.map(({ pos, message }) => `${inLine(lines.linePos(pos[0]).line)} ${message}`));
  const at = (path: string[]) => inLine(yamlLine(document, lines, path));
  const source: ErrorSource = document.toJS();
  throwFor(
    misfits(source).map(({ path, message }) => `${at(path)} ${path.join('/') || 'all of it'} ${message}`),
  );
  return { source, at };
}

function misfits(source: ErrorSource): { path: string[]; message: string }[] {
  const schema = JSON.parse(readFileSync(join(repoRoot, 'openapi/error-codes.schema.json'), 'utf8'));
  const validate = new Ajv({ allErrors: true }).compile(schema);
  validate(source);
  // What failed within an `anyOf` is there too, and says more.
  return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'anyOf').map(misfit);
}

function misfit({ instancePath, params, message = '' }: ErrorObject): { path: string[]; message: string } {
  const path = parsePointer(instancePath);
  if (!params.additionalProperty) return { path, message };
  return { path: [...path, params.additionalProperty], message: 'is none of the fields' };
}

function throwFor(mistakes: string[]): void {
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
}
