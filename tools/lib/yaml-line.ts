import { type Document, isNode, type LineCounter } from 'yaml';

/** The line of a place in a YAML document; of what holds the place when it is not there. */
export function yamlLine(document: Document, lines: LineCounter, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
