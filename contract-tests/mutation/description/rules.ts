/** BND, CDEL, CADD, TYP, FMT, DEF, ENUM, NULL, PAT: mistakes about the values that a schema accepts. */
import { remove, set } from '../../../tools/lib/edit-description.js';
import type { DescriptionMutant } from './description-mutant.js';
import { type Place, schemas } from './places.js';

const bounds = ['minimum', 'maximum', 'minLength', 'maxLength', 'maxItems', 'minItems'];
const constraints = [...bounds, 'pattern', 'format', 'enum'];

export function ruleMutants(description: object): DescriptionMutant[] {
  const places = schemas(description);
  return [bound, removed, added, type, format, defaults, values, nullable, pattern].flatMap((operator) =>
    places.flatMap(operator),
  );
}

/** The keywords of a schema that are among these. */
function has({ node }: Place, keywords: readonly string[]): string[] {
  return keywords.filter((keyword) => keyword in node);
}

function bound(place: Place): DescriptionMutant[] {
  const { name, pointer, node } = place;
  return has(place, bounds).flatMap((keyword) =>
    [-1, 1].map((step): DescriptionMutant => {
      const value = (node[keyword] as number) + step;
      return {
        id: `BND${step > 0 ? '+' : '-'}1.${name}-${keyword}`,
        words: `${keyword} of ${name} is ${value}`,
        edit: set(`${pointer}/${keyword}`, value),
      };
    }),
  );
}

function removed(place: Place): DescriptionMutant[] {
  return has(place, constraints).map((keyword) => ({
    id: `CDEL.${place.name}-${keyword}`,
    words: `${place.name} has no ${keyword}`,
    edit: remove(`${place.pointer}/${keyword}`),
  }));
}

/** A rule that nobody has published. */
function added({ name, pointer, node }: Place): DescriptionMutant[] {
  const [keyword, value] = ({ string: ['maxLength', 64], object: ['additionalProperties', false] }[
    String(node.type)
  ] ?? []) as [string?, unknown?];
  if (keyword === undefined || keyword in node) return [];
  const edit = set(`${pointer}/${keyword}`, value);
  return [{ id: `CADD.${name}-${keyword}`, words: `${name} has the rule ${keyword} ${value}`, edit }];
}

const others: Readonly<Record<string, string>> = {
  string: 'integer',
  integer: 'number',
  boolean: 'string',
  array: 'object',
  object: 'array',
};

function type({ name, pointer, node }: Place): DescriptionMutant[] {
  const other = others[[node.type].flat()[0] as string] ?? 'string';
  return [
    {
      id: `TYP.${name}-other`,
      words: `${name} is of the type ${other}`,
      edit: set(`${pointer}/type`, other),
    },
    { id: `TYP.${name}-none`, words: `${name} is of any type`, edit: remove(`${pointer}/type`) },
  ];
}

const otherFormats: Readonly<Record<string, string>> = {
  int32: 'int64',
  int64: 'int32',
  'date-time': 'date',
};

function format({ name, pointer, node }: Place): DescriptionMutant[] {
  const other = otherFormats[String(node.format)];
  if (other === undefined) return [];
  const edit = set(`${pointer}/format`, other);
  return [{ id: `FMT.${name}`, words: `${name} has the format ${other}`, edit }];
}

function defaults({ name, pointer, node }: Place): DescriptionMutant[] {
  if (typeof node.default !== 'number') return [];
  const other = node.default + 10;
  return [
    {
      id: `DEF.${name}-other`,
      words: `${name} is ${other} when left out`,
      edit: set(`${pointer}/default`, other),
    },
    { id: `DEF.${name}-none`, words: `${name} has no default`, edit: remove(`${pointer}/default`) },
  ];
}

function values({ name, pointer, node }: Place): DescriptionMutant[] {
  if (!Array.isArray(node.enum)) return [];
  const known: readonly unknown[] = node.enum;
  const more = typeof known[0] === 'number' ? 3 : 'degraded';
  return [
    ...known.map((value, index): DescriptionMutant => {
      return {
        id: `ENUM-.${name}-${value}`,
        words: `${name} is never ${value}`,
        edit: remove(`${pointer}/enum/${index}`),
      };
    }),
    { id: `ENUM+.${name}`, words: `${name} may be ${more}`, edit: set(`${pointer}/enum/-`, more) },
  ];
}

function nullable({ name, pointer, node }: Place): DescriptionMutant[] {
  if (Array.isArray(node.type)) {
    const types: readonly unknown[] = node.type.filter((each) => each !== 'null');
    return [{ id: `NULL-.${name}`, words: `${name} is never null`, edit: set(`${pointer}/type`, types[0]) }];
  }
  const edit = set(`${pointer}/type`, [node.type, 'null']);
  return [{ id: `NULL+.${name}`, words: `${name} may be null`, edit }];
}

function pattern({ name, pointer, node }: Place): DescriptionMutant[] {
  if (typeof node.pattern !== 'string') return [];
  const written = node.pattern;
  const changes: Record<string, [words: string, pattern: string]> = {
    'no-start': ['may begin with anything', written.slice(1)],
    'no-end': ['may end with anything', written.slice(0, -1)],
    case: ['is in capitals', written.toUpperCase()],
    wider: ['may have a dot', written.replace(/\[(?!A-Z\]\[)/, '[.').replace('(name|', '(.*|')],
    // Of a pattern that does not compile with the u flag, Prism drops every rule beside it, and says nothing.
    'u-unsafe': ['has a pattern that is no regular expression', `${written.slice(0, -1)}(?:\\-)?$`],
  };
  return Object.entries(changes)
    .filter(([, [, changed]]) => changed !== written)
    .map(([change, [words, changed]]) => ({
      id: `PAT.${name}-${change}`,
      words: `${name} ${words}`,
      edit: set(`${pointer}/pattern`, changed),
    }));
}
