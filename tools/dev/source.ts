/** The file and line in `openapi/` of a JSON pointer into the bundled description. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { parsePointer } from '../lib/json-pointer.js';
import { repoRoot } from '../lib/repo-root.js';
import { yamlLine } from '../lib/yaml-line.js';

/**
 * File and line of what a JSON pointer into the bundled description points to, or else of its nearest parent.
 *
 * @example sourceOf('/components/schemas/VpcMemberPage/required') // 'openapi/components/schemas/VpcMemberPage.yaml:3'
 */
export function sourceOf(pointer: string): string {
  const [file, inFile] = fileOf(parsePointer(pointer));
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(repoRoot, file), 'utf8'), { lineCounter: lines });
  return `${file}:${yamlLine(document, lines, inFile)}`;
}

/** A component is the file of its name, and the one path is a file as well; the rest is in the root. */
function fileOf(tokens: readonly string[]): [file: string, inFile: readonly string[]] {
  const [section, kind, name] = tokens;
  if (section === 'components' && name) return [`openapi/components/${kind}/${name}.yaml`, tokens.slice(3)];
  if (section === 'paths' && kind) return ['openapi/paths/vpc-channel-members.yaml', tokens.slice(2)];
  return ['openapi/openapi.yaml', tokens];
}
