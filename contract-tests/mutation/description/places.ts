/** The places of a bundled description that operators work on, found by walking it, so that new ones are mutated too. */
import { isNode, type Node } from '../../suite/validators/document.js';

export interface Place {
  /** Short and unique, for ids: `Limit`, `VpcMemberInfo.host`. */
  name: string;
  /** As the edits take it: a JSON pointer without its first slash. */
  pointer: string;
  node: Node;
}

type Kind = 'parameters' | 'headers' | 'schemas' | 'responses' | 'examples' | 'securitySchemes';

/** The components of a kind. */
export function components(description: object, kind: Kind): Place[] {
  const holder = (description as { components?: Record<string, unknown> }).components?.[kind];
  return entries(holder).map(([name, node]) => ({ name, pointer: `components/${kind}/${name}`, node }));
}

/** Every schema: of parameters, of headers, of bodies and of the fields of bodies. */
export function schemas(description: object): Place[] {
  const held = (['parameters', 'headers'] as const).flatMap((kind) =>
    components(description, kind).map(({ name, pointer, node }) => {
      return { name, pointer: `${pointer}/schema`, node: node.schema as Node };
    }),
  );
  return [...held, ...components(description, 'schemas'), ...fields(description)];
}

/** The fields of the bodies. */
export function fields(description: object): Place[] {
  return components(description, 'schemas').flatMap(({ name, pointer, node }) =>
    entries(node.properties).map(([field, schema]) => {
      return { name: `${name}.${field}`, pointer: `${pointer}/properties/${field}`, node: schema };
    }),
  );
}

function entries(holder: unknown): [string, Node][] {
  return Object.entries(isNode(holder) ? holder : {}).filter((entry): entry is [string, Node] =>
    isNode(entry[1]),
  );
}
