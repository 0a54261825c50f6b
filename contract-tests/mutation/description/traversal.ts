/** Every mistake of one edit, at every JSON pointer of the bundled description: a new field is mutated by itself. */
import { type Edit, remove, rename, set } from '../../../tools/lib/edit-description.js';
import { formatPointer, parsePointer, valueAt } from '../../../tools/lib/json-pointer.js';
import { isNode, type Node } from '../../suite/validators/document.js';
import { moreItems, moreKeys } from './additions.js';
import type { DescriptionMutant } from './description-mutant.js';

interface Entry {
  tokens: readonly string[];
  /** The last token; of an item, the key of its list. */
  key: string;
  value: unknown;
}

/** Text for people: no type, request or response depends on it. */
const prose = ['description', 'title', 'summary', 'info', 'externalDocs', 'tags'];

/** Names and values with an allowed alternative, which is harder to notice than a misspelling. */
const alternatives: Readonly<Record<string, readonly string[]>> = {
  type: ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null'],
  format: ['int32', 'int64', 'date-time', 'date'],
  in: ['path', 'query', 'header', 'cookie'],
  openapi: ['3.1.0', '3.0.3'],
};
const otherKeys: Readonly<Record<string, readonly string[]>> = {
  get: ['post', 'head'],
  'application/json': ['application/problem+json'],
};

export function traversalMutants(description: object): DescriptionMutant[] {
  return [...entriesOf(description)].flatMap((entry) => [
    mutant('DEL', entry.tokens, 'is gone', remove),
    ...otherNames(entry).map((name) =>
      mutant('REN', entry.tokens, 'is called', (pointer) => rename(pointer, name), name),
    ),
    ...otherValues(entry, description).map((value) =>
      mutant('CHG', entry.tokens, 'is', (pointer) => set(pointer, value), value),
    ),
    ...additions(entry, description).map(([key, value]) =>
      mutant('ADD', [...entry.tokens, key], 'is there:', (pointer) => set(pointer, value), value),
    ),
  ]);
}

function mutant(
  operator: string,
  tokens: readonly string[],
  what: string,
  edit: (pointer: string) => Edit,
  value?: unknown,
): DescriptionMutant {
  const pointer = formatPointer(tokens);
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return {
    id: `${operator}.${pointer}${text && `=${text}`}`,
    label: `${pointer} ${what}${text && ` ${text}`}`,
    edit: edit(pointer.slice(1)),
  };
}

function* entriesOf(value: unknown, tokens: readonly string[] = []): Generator<Entry> {
  if (typeof value !== 'object' || value === null) return;
  for (const [token, inner] of Object.entries(value)) {
    if (isProse(tokens, token)) continue;
    const path = [...tokens, token];
    yield { tokens: path, key: path.findLast((each) => !isIndex(each)) ?? '', value: inner };
    yield* entriesOf(inner, path);
  }
}

/** A field may be called `title`: its schema, and its value in an example, are no prose. */
function isProse(holder: readonly string[], key: string): boolean {
  const isField = holder.at(-1) === 'properties' || holder.includes('value');
  return !isField && (key.startsWith('x-') || prose.includes(key));
}

/** Statuses have three digits, and are names. */
function isIndex(token: string): boolean {
  return /^\d\d?$/.test(token);
}

function otherNames({ tokens, key }: Entry): string[] {
  if (isIndex(tokens.at(-1) ?? '')) return [];
  const camelCase = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [`${key}s`, camelCase, ...(otherKeys[key] ?? [])].filter((name) => name !== key);
}

function otherValues({ tokens, key, value }: Entry, description: object): unknown[] {
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value === 'boolean') return [!value];
  if (value === null) return ['null'];
  if (Array.isArray(value)) return key === 'type' ? others(key, value) : value.length > 1 ? [[]] : [];
  if (typeof value !== 'string') return [];
  if (key === '$ref') return neighbours(value, description);
  if (key === 'pattern') return otherPatterns(value);
  if (!alternatives[key]?.includes(value)) return [nearly(value)];
  return tokens.at(-1) === 'type' ? [...others(key, [value]), [value, 'null']] : others(key, [value]);
}

function others(key: string, values: readonly unknown[]): string[] {
  return alternatives[key]?.filter((other) => !values.includes(other)) ?? [];
}

/** Another last digit, which leaves an id an id and a time a time. */
function nearly(text: string): string {
  const changed = text.replace(/\d(?=\D*$)/, (digit) => `${(Number(digit) + 1) % 10}`);
  return changed === text ? `${text}s` : changed;
}

/** References to the components before and after, of the same kind. */
function neighbours(reference: string, description: object): string[] {
  const tokens = parsePointer(reference.slice(1));
  const kind = tokens.slice(0, -1);
  const names = Object.keys(Object(valueAt(description, formatPointer(kind))));
  const index = names.indexOf(tokens.at(-1) ?? '');
  const beside = new Set([names.at(index - 1) ?? '', names[(index + 1) % names.length] ?? '']);
  return [...beside]
    .map((name) => `#${formatPointer([...kind, name])}`)
    .filter((other) => other !== reference);
}

function otherPatterns(pattern: string): string[] {
  const changed = [
    pattern.slice(1),
    pattern.slice(0, -1),
    pattern.toUpperCase(),
    pattern.replace(/\[(?!A-Z\]\[)/, '[.').replace('(name|', '(.*|'),
    // Prism drops every rule beside a pattern that does not compile with the u flag, and says nothing.
    `${pattern.slice(0, -1)}(?:\\-)?$`,
  ];
  return changed.filter((other) => other !== pattern);
}

/** Keys for an object, or `-` for the end of a list, each with its value. */
function additions(entry: Entry, description: object): [key: string, value: unknown][] {
  const { value } = entry;
  if (Array.isArray(value)) return itemsFor(entry, value, description).map((item) => ['-', item]);
  if (!isNode(value) || '$ref' in value) return [];
  return Object.entries(moreKeys[kindOf(entry, value)] ?? {}).filter(([key]) => !(key in value));
}

/** The first item again, a value nearly like the last, each optional field for `required`, and the table's. */
function itemsFor(entry: Entry, list: readonly unknown[], description: object): unknown[] {
  const { tokens, key } = entry;
  const schema = Object(valueAt(description, formatPointer(tokens.slice(0, -1))));
  const fields = key === 'required' ? Object.keys(schema.properties) : [];
  const unlike = (value: unknown) => !list.includes(value);
  return [
    ...list.slice(0, 1),
    ...otherValues({ ...entry, value: list.at(-1) }, description)
      .filter(unlike)
      .slice(0, 1),
    ...fields.filter(unlike),
    ...(moreItems[key] ?? []),
  ];
}

const kindsOfEntries: Readonly<Record<string, string>> = {
  paths: 'path',
  parameters: 'parameter',
  headers: 'header',
  // Adding a component changes nothing: no part of the description refers to it.
  components: 'components',
};

/** The type of a schema, the kind of an entry of a map, or else the key. */
function kindOf({ tokens, key }: Entry, value: Node): string {
  const holder = tokens.at(-2) ?? '';
  const isSchema = key === 'schema' || holder === 'schemas' || holder === 'properties';
  return isSchema ? String([value.type].flat()[0]) : (kindsOfEntries[holder] ?? key);
}
