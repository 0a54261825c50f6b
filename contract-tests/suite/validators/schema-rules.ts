/** Lists the rules of a schema, and the rules that a value exercises. */
import { isNode, type Located, under } from './document.js';

export interface Rules {
  /** Rules that need an accepted value: each type and enum value, each bound, each required field. */
  accepting: string[];
  /** Rules that need a rejected value. */
  rejecting: string[];
}

const plain = ['format', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength', 'maxItems'];

/** The rules of a schema and of all schemas in it, each by its JSON pointer. */
export function rulesOf(document: object, schema: Located): Rules {
  const { pointer, node } = schema;
  const fields = listOf(node.required).map((name) => `${pointer}/required: ${name}`);
  const own = plain.filter((keyword) => keyword in node).map((keyword) => `${pointer}/${keyword}`);
  const values = listOf(node.enum).map((value) => `${pointer}/enum: ${JSON.stringify(value)}`);
  const inner = innerSchemas(document, schema).map((found) => rulesOf(document, found));
  return {
    accepting: [
      ...listOf(node.type).map((type) => `${pointer}/type: ${type}`),
      ...values,
      ...own,
      ...fields,
      ...inner.flatMap(({ accepting }) => accepting),
    ],
    rejecting: [
      ...(node.type === undefined ? [] : [`${pointer}/type`]),
      ...(values.length > 0 ? [`${pointer}/enum`] : []),
      ...own,
      ...fields,
      ...inner.flatMap(({ rejecting }) => rejecting),
    ],
  };
}

/** The rules that a valid value exercises; a bound only when the value is at the bound. */
export function exercised(document: object, schema: Located, value: unknown): string[] {
  const { pointer, node } = schema;
  const size = typeof value === 'string' ? [...value].length : undefined;
  const found: Record<string, boolean> = {
    format: typeof value === (node.type === 'string' ? 'string' : 'number'),
    pattern: size !== undefined,
    minimum: value === node.minimum,
    maximum: value === node.maximum,
    minLength: size === node.minLength,
    maxLength: size === node.maxLength,
    maxItems: Array.isArray(value) && value.length === node.maxItems,
  };
  return [
    ...listOf(node.type)
      .filter((type) => type === typeOf(value))
      .map((type) => `${pointer}/type: ${type}`),
    ...plain.filter((keyword) => keyword in node && found[keyword]).map((keyword) => `${pointer}/${keyword}`),
    ...('enum' in node ? [`${pointer}/enum: ${JSON.stringify(value)}`] : []),
    ...listOf(node.required).map((name) => `${pointer}/required: ${name}`),
    ...partsOf(document, schema, value).flatMap(([inner, part]) => exercised(document, inner, part)),
  ];
}

function innerSchemas(document: object, schema: Located): Located[] {
  const properties = under(document, schema, 'properties');
  const fields = Object.keys(properties?.node ?? {}).map((name) => under(document, properties, name));
  return [...fields, under(document, schema, 'items')].filter((found) => found !== undefined);
}

/** The parts of a value, each with its schema. */
function partsOf(document: object, schema: Located, value: unknown): [Located, unknown][] {
  const items = under(document, schema, 'items');
  if (Array.isArray(value)) return items ? value.map((part) => [items, part]) : [];
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([name, part]): [Located, unknown][] => {
    const field = under(document, schema, 'properties', name);
    return field ? [[field, part]] : [];
  });
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' ? 'integer' : typeof value;
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}

/** The JSON pointer of a broken rule, as `rulesOf` writes it. */
export function brokenRule({ schemaPath, missing }: { schemaPath: string; missing?: string }): string {
  return missing === undefined ? schemaPath : `${schemaPath}: ${missing}`;
}
