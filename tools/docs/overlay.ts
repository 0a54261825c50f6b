import { formatPointer } from '../lib/json-pointer.js';

/** An OpenAPI Overlay as we write it: each action says under `x-source` which text it translates. */
export interface Overlay {
  actions: { target: string; update: object; 'x-source': object }[];
}

const mark = 'x-matched-by-';

/**
 * The same overlay with a mark beside the texts of each action. Redocly says nothing of a target that matches nothing:
 * the marks tell, in the tool's own reading of the targets.
 */
export function markedOverlay(overlay: Overlay): object {
  const actions = overlay.actions.map(({ target, update }, index) => ({
    target,
    update: { ...update, [`${mark}${index}`]: true },
  }));
  return { ...overlay, actions };
}

interface Texts {
  pointer: string;
  node: object;
  /** The numbers of the actions that matched here. */
  marks: number[];
  /** What a reader sees of this node, by its key. */
  texts: [key: string, text: string][];
}

const textKeys = new Set(['title', 'summary', 'description']);
/** What is inside these is data. */
const closed = new Set(['example', 'examples', 'default', 'enum', 'value']);

/** Every object of a description that has a text for readers, or a mark. */
export function textsIn(node: unknown, pointer = ''): Texts[] {
  if (typeof node !== 'object' || node === null) return [];
  const entries = Object.entries(node);
  const texts = entries.flatMap(([key, value]): [string, string][] => {
    if (textKeys.has(key) && typeof value === 'string') return [[key, value]];
    if (key !== 'x-enumDescriptions') return [];
    return Object.entries(value as Record<string, string>).map(([of, text]) => [`${key}/${of}`, text]);
  });
  const marks = entries
    .filter(([key]) => key.startsWith(mark))
    .map(([key]) => Number(key.slice(mark.length)));
  const inside = entries
    // Under "components", "examples" is a map of names, not data.
    .filter(([key]) => !closed.has(key) || pointer === '/components')
    .flatMap(([key, value]) => textsIn(value, pointer + formatPointer([key])));
  return texts.length + marks.length > 0 ? [{ pointer, node, marks, texts }, ...inside] : inside;
}
