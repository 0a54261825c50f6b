/** FDEL, FREN, FADD, UNREQ, REQ, DUPREQ, SWAP: mistakes about the fields of the bodies. */
import { remove, rename, set } from '../../../tools/lib/edit-description.js';
import type { DescriptionMutant } from './description-mutant.js';
import { components, fields, type Place } from './places.js';

export function fieldMutants(description: object): DescriptionMutant[] {
  const bodies = components(description, 'schemas');
  return [
    ...fields(description).flatMap(field),
    ...bodies.flatMap(required),
    ...bodies.map(added),
    items('VpcMemberPage', 'the members of a page are errors'),
  ];
}

/** The fields alone: what is required stays as it is. */
function field({ name, pointer }: Place): DescriptionMutant[] {
  const own = name.slice(name.indexOf('.') + 1);
  const camel = own.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const other = camel === own ? `${own}s` : camel;
  return [
    { id: `FDEL.${name}`, words: `${name} is gone`, edit: remove(pointer) },
    { id: `FREN.${name}`, words: `${name} is called ${other}`, edit: rename(pointer, other) },
  ];
}

function required({ name, pointer, node }: Place): DescriptionMutant[] {
  const known = node.required as readonly string[];
  const optional = Object.keys(node.properties as object).find((field) => !known.includes(field));
  const [first = ''] = known;
  return [
    ...known.map((field, index): DescriptionMutant => {
      const edit = remove(`${pointer}/required/${index}`);
      return { id: `UNREQ.${name}-${field}`, words: `${field} of ${name} is optional`, edit };
    }),
    ...(optional === undefined
      ? []
      : [
          {
            id: `REQ.${name}-${optional}`,
            words: `${optional} of ${name} is required`,
            edit: set(`${pointer}/required/-`, optional),
          },
        ]),
    // Prism cannot compile such a schema, drops every rule of it, and says nothing.
    {
      id: `DUPREQ.${name}`,
      words: `${first} of ${name} is required twice`,
      edit: set(`${pointer}/required/-`, first),
    },
  ];
}

function added({ name, pointer }: Place): DescriptionMutant {
  const edit = set(`${pointer}/properties/field_of_tomorrow`, { type: 'string' });
  return { id: `FADD.${name}`, words: `${name} has one more field`, edit };
}

function items(name: string, words: string): DescriptionMutant {
  const edit = set(
    `components/schemas/${name}/properties/members/items/$ref`,
    '#/components/schemas/ErrorMsg',
  );
  return { id: `SWAP.${name}-members`, words, edit };
}
