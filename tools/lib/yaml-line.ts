import { type Document, isNode, type LineCounter } from 'yaml';

/** The line of a path in a YAML document, or else of its nearest parent. */
export function yamlLine(document: Document, lines: LineCounter, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
