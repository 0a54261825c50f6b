/** Navigation of a description. Every function follows `$ref`. */
import { formatPointer, valueAt } from '../../../tools/lib/json-pointer.js';
import { Violation } from '../check.js';

export type Node = Readonly<Record<string, unknown>>;

/** A node of a description with its JSON pointer. */
export interface Located {
  pointer: string;
  node: Node;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The node under `keys`; undefined when there is none. */
export function under(document: object, from: Located | undefined, ...keys: string[]): Located | undefined {
  return keys.reduce<Located | undefined>((found, key) => {
    const node = found?.node[key];
    return found && isNode(node)
      ? resolved(document, { pointer: found.pointer + formatPointer([key]), node })
      : undefined;
  }, from);
}

/**
 * The node itself, or the target of its `$ref`.
 *
 * @throws {Violation} when it refers to nothing
 */
export function resolved(document: object, { pointer, node }: Located): Located {
  if (typeof node.$ref !== 'string') return { pointer, node };
  const target = node.$ref.slice(1);
  const found = node.$ref.startsWith('#/') ? valueAt(document, target) : undefined;
  if (!isNode(found)) throw new Violation(`${pointer} refers to nothing: ${node.$ref}`);
  return resolved(document, { pointer: target, node: found });
}

/** The nodes of a list. */
export function itemsOf(document: object, from: Located | undefined, key: string): Located[] {
  const list = from?.node[key];
  if (!from || !Array.isArray(list)) return [];
  return list.map((node, index) => resolved(document, { pointer: `${from.pointer}/${key}/${index}`, node }));
}

/** The nodes of a map by name, without extensions. */
export function entriesOf(document: object, from: Located | undefined, key: string): [string, Located][] {
  const map = under(document, from, key);
  const names = Object.keys(map?.node ?? {}).filter((name) => !name.startsWith('x-'));
  return names.flatMap((name) => {
    const found = under(document, map, name);
    return found ? [[name, found] as [string, Located]] : [];
  });
}
