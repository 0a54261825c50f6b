/**
 * What an editor shows for a name is the comment of its type. openapi-typescript writes the description of a value into
 * the comment, but not the rules of the value; for a parameter or a header, not even the default.
 */
import type { Description, Schema } from '../lib/description.js';

/** A copy of the description in which the description of each value ends with the rules of the value. */
export function withHoverText(description: Description): Description {
  const copy = structuredClone(description);
  const { schemas, parameters = {}, headers = {} } = copy.components;
  for (const schema of Object.values(schemas)) addToProperties(schema);
  for (const parameter of Object.values({ ...parameters, ...headers })) {
    const { format, default: defaultValue } = parameter.schema;
    addRules(parameter, parameter.schema);
    Object.assign(parameter, { format, default: defaultValue });
  }
  return copy;
}

function addToProperties({ properties = {} }: Schema): void {
  for (const property of Object.values(properties)) {
    if ('$ref' in property) continue;
    addRules(property, property);
    addToProperties(property);
  }
}

function addRules(described: { description?: string }, schema: Schema): void {
  described.description = [described.description, ...rulesOf(schema)].filter(Boolean).join('\n\n');
}

/** The bounds as a sentence, then the values with their meanings as a list, in Markdown. */
export function rulesOf(schema: Schema): string[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema;
  const isFilled = minLength === 1 && maxLength === undefined;
  const bounds = [
    range(minimum, maximum),
    isFilled ? 'not empty' : range(minLength, maxLength, ' characters'),
    range(minItems, maxItems, ' items'),
    pattern && `matches \`${pattern}\``,
  ].filter((bound) => bound !== undefined);
  const values = (schema.enum ?? []).map((value) => {
    const meaning = schema['x-enumDescriptions']?.[String(value)];
    return `- \`${value}\`${meaning ? `: ${meaning}` : ''}`;
  });
  return [sentence(bounds.join(', ')), values.join('\n')].filter(Boolean);
}

function range(min: number | undefined, max: number | undefined, unit = ''): string | undefined {
  if (max === undefined) return min === undefined ? undefined : `at least ${min}${unit}`;
  return min === undefined ? `at most ${max}${unit}` : `${min} to ${max}${unit}`;
}

function sentence(text: string): string {
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
