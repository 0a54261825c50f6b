import { type Description, nameOf, type Ref, type Schema } from '../lib/description.js';
import { html, type Markup } from '../lib/markup.js';
import type { Labels } from './labels/labels.js';
import { markdown } from './markdown.js';

/** Every field of an object as a list of terms. */
export function fields({ properties = {}, required = [] }: Schema, labels: Labels): Markup {
  const terms = Object.entries(properties).map(([name, property]) => {
    const schema = property as Schema;
    const example = schema.items ? undefined : schema.examples?.[0];
    return term(
      { name, required: required.includes(name), schema, description: schema.description, example },
      labels,
    );
  });
  return html`<dl>${terms}</dl>`;
}

interface Term {
  name: string;
  /** What stands between the name and the type, such as where a parameter goes. */
  note?: string;
  required: boolean;
  schema: Schema;
  description: string | undefined;
  example: unknown;
}

/** A parameter, header or field: its name, type and bounds, then what it means. */
export function term(
  { name, note, required, schema, description = '', example }: Term,
  labels: Labels,
): Markup {
  const { plain } = labels;
  const facts = [note, required ? plain.required : undefined].filter((fact) => fact !== undefined);
  const shown =
    example === undefined ? undefined : html`<p>${plain.example}: <code>${asText(example)}</code></p>`;
  const separator =
    facts.length > 0 ? html`<span class="docs-note">${facts.join(' · ')} · </span>` : undefined;
  return html`<dt><b>${name}</b> ${separator}${typeText(schema, labels)}</dt>
<dd>${markdown(description)}${enumValues(schema)}${shown}</dd>
`;
}

function typeText(schema: Schema, { plain }: Labels): Markup {
  const [type, ...others] = [schema.type].flat();
  const name = schema.items
    ? html`${plain.arrayOf} <a href="#${nameOf(schema.items)}">${nameOf(schema.items)}</a>`
    : html`${type}${schema.format ? ` (${schema.format})` : undefined}`;
  const { minimum, maximum, minLength, maxLength, maxItems, pattern } = schema;
  const bounds = [
    others.includes('null') ? plain.mayBeNull : undefined,
    minimum === undefined && maximum === undefined ? undefined : plain.range(minimum, maximum),
    minLength === undefined && maxLength === undefined ? undefined : plain.length(minLength, maxLength),
    maxItems === undefined ? undefined : plain.items(maxItems),
    pattern === undefined ? undefined : html`${plain.pattern} <code>${pattern}</code>`,
    schema.default === undefined
      ? undefined
      : html`${plain.defaultValue} <code>${asText(schema.default)}</code>`,
  ].filter((bound) => bound !== undefined);
  return html`<span class="docs-note">${name}${bounds.map((bound) => html` · ${bound}`)}</span>`;
}

function enumValues(schema: Schema): Markup | undefined {
  const meanings = schema['x-enumDescriptions'];
  if (!schema.enum || !meanings) return undefined;
  return html`<ul>${schema.enum.map((value) => html`<li><code>${asText(value)}</code> ${meanings[String(value)]}</li>`)}</ul>`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The schemas that a body is made of: the one it names, then those inside, each once. */
export function schemasFrom({ components }: Description, start: Ref): [string, Schema][] {
  const found = new Map<string, Schema>();
  const visit = (ref: Ref) => {
    const name = nameOf(ref);
    const schema = components.schemas[name];
    if (!schema || found.has(name)) return;
    found.set(name, schema);
    for (const property of Object.values(schema.properties ?? {})) {
      if ('items' in property && property.items) visit(property.items);
      if ('$ref' in property) visit(property);
    }
  };
  visit(start);
  return [...found];
}
