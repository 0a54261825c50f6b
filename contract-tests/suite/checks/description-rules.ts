/** Reads the rules of a schema: all keywords that constrain a value. */

import type { Rules } from '../facts/fact.js';
import { entriesOf, isNode, type Located, under } from '../validators/document.js';
import { differs } from './description-check.js';

/** Keywords that do not change which values are valid. `default` is not one of them: servers apply it. */
const annotations = new Set(['description', 'title', 'examples', '$comment']);

/** The rules of a schema by keyword, without `properties`; `items` as the name of its schema. */
function rulesIn(document: object, schema: Located): Rules {
  const rules = Object.entries(schema.node).filter(
    ([keyword]) => !annotations.has(keyword) && !keyword.startsWith('x-') && keyword !== 'properties',
  );
  return Object.fromEntries(
    rules.map(([keyword, rule]) => {
      if (keyword !== 'items' || !isNode(rule)) return [keyword, inOrder(keyword, rule)];
      return [keyword, under(document, schema, 'items')?.pointer.split('/').at(-1)];
    }),
  );
}

/** `required`, `enum` and `type` are sets: their order has no meaning. */
function inOrder(keyword: string, rule: unknown): unknown {
  const isSet = Array.isArray(rule) && ['required', 'enum', 'type'].includes(keyword);
  return isSet ? [...rule].sort((a, b) => String(a).localeCompare(String(b))) : rule;
}

/** One line for each rule that differs from the facts. */
export function rulesDiffer(
  document: object,
  what: string,
  schema: Located | undefined,
  facts: Rules,
): string[] {
  if (!schema) return [`${what} has no schema`];
  const found = rulesIn(document, schema);
  const keywords = new Set([...Object.keys(facts), ...Object.keys(found)]);
  return [...keywords].flatMap((keyword) =>
    differs(`${what}: ${keyword}`, found[keyword], inOrder(keyword, facts[keyword])),
  );
}

/** One line when `x-enumDescriptions` and `enum` have different values. */
export function explanationsDiffer(what: string, schema: Located | undefined): string[] {
  const explained = schema?.node['x-enumDescriptions'];
  if (!isNode(explained)) return [];
  const values = Array.isArray(schema?.node.enum) ? schema.node.enum.map(String) : [];
  return differs(`${what}: the explained values`, Object.keys(explained).sort(), [...values].sort());
}

/** The names of the fields of an object schema. */
export function fieldNames(document: object, schema: Located | undefined): string[] {
  return entriesOf(document, schema, 'properties').map(([name]) => name);
}
