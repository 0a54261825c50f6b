/** Where in `openapi/` a place of the bundled description was written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { parsePointer } from '../lib/json-pointer.js';
import { repoRoot } from '../lib/repo-root.js';
import { yamlLine } from '../lib/yaml-line.js';

/**
 * File and line of a JSON pointer into the bundled description; of what holds the place when it is not there.
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
