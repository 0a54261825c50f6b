/** Reads the rules out of a schema: everything in it that constrains a value. */

import type { Rules } from '../facts/fact.js';
import { entriesOf, isNode, type Located, under } from '../validators/document.js';
import { differs } from './description-check.js';

/** What a schema may say without changing which values it accepts. `default` is not among them: it has a meaning. */
const annotations = new Set(['description', 'title', 'examples', '$comment']);

/** The keywords of a schema that are rules; `properties` apart, and `items` by the name of its schema. */
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

/** `required`, `enum` and `type` are sets: their order says nothing. */
function inOrder(keyword: string, rule: unknown): unknown {
  const isSet = Array.isArray(rule) && ['required', 'enum', 'type'].includes(keyword);
  return isSet ? [...rule].sort((a, b) => String(a).localeCompare(String(b))) : rule;
}

/** A line for each rule of a schema that is not as the facts have it. */
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

/** The explained values of an enum are those that it has. */
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
