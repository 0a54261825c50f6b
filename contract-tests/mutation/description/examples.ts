/** EX: mistakes in the examples. */

import { remove, rename, set } from '../../../tools/lib/edit-description.js';
import { at, isNode, type Node } from '../../suite/validators/document.js';
import type { DescriptionMutant } from './description-mutant.js';
import { components, fields, type Place } from './places.js';

export function exampleMutants(description: object): DescriptionMutant[] {
  return [
    ...components(description, 'examples').flatMap(body),
    ...components(description, 'parameters').map(value),
    ...components(description, 'headers').map(value),
    ...fields(description)
      .filter(({ node }) => Array.isArray(node.examples))
      .map(({ name, pointer, node }): DescriptionMutant => {
        const other = changed((node.examples as unknown[])[0]);
        return {
          id: `EX.${name}`,
          words: `the example of ${name} is another`,
          edit: set(`${pointer}/examples/0`, other),
        };
      }),
    ...components(description, 'responses').flatMap((place) => order(description, place)),
  ];
}

function value({ name, pointer, node }: Place): DescriptionMutant {
  const edit = set(`${pointer}/example`, changed(node.example));
  return { id: `EX.${name}`, words: `the example of ${name} is another`, edit };
}

function changed(example: unknown): unknown {
  if (typeof example === 'number') return example + 1;
  return typeof example === 'string' ? `${example}0` : !example;
}

function body({ name, pointer, node }: Place): DescriptionMutant[] {
  const held = `${pointer}/value`;
  const example = node.value as Node;
  const id = (change: string) => `EX.${name}-${change}`;
  if (!Array.isArray(example.members)) {
    return [
      {
        id: id('code'),
        words: `the code in ${name} is another`,
        edit: set(`${held}/error_code`, 'APIG.0000'),
      },
      {
        id: id('text'),
        words: `the text in ${name} is another`,
        edit: set(`${held}/error_msg`, 'Something else'),
      },
      {
        id: id('field'),
        words: `error_code in ${name} is called code`,
        edit: rename(`${held}/error_code`, 'code'),
      },
    ];
  }
  const { size, total, members } = example as { size: number; total: number; members: unknown[] };
  return [
    { id: id('size'), words: `size in ${name} counts one more`, edit: set(`${held}/size`, size + 1) },
    { id: id('total'), words: `total in ${name} counts one more`, edit: set(`${held}/total`, total + 1) },
    {
      id: id('member'),
      words: `${name} has one member more`,
      edit: set(`${held}/members/-`, { id: 'one-more' }),
    },
    ...(members.length > 0
      ? [
          {
            id: id('twice'),
            words: `a member of ${name} is there twice`,
            edit: set(`${held}/members/1`, members[0]),
          },
          { id: id('id'), words: `a member of ${name} has no id`, edit: remove(`${held}/members/0/id`) },
          {
            id: id('value'),
            words: `a weight in ${name} is another`,
            edit: set(`${held}/members/0/weight`, 7),
          },
          {
            id: id('extra'),
            words: `a member of ${name} has an unknown field`,
            edit: set(`${held}/members/0/field_of_tomorrow`, 'a'),
          },
        ]
      : []),
  ];
}

/** A mock answers with the first example. */
function order(description: object, { name, pointer }: Place): DescriptionMutant[] {
  const held = `${pointer}/content/application~1json/examples`;
  const examples = at(description, `/${held}`);
  const names = Object.keys(isNode(examples) ? examples : {});
  const [first = ''] = names;
  const changes: DescriptionMutant[] = [
    {
      id: `EX.${name}-gone`,
      words: `${name} has no example ${first}`,
      edit: remove(`${held}/${first}`),
    },
    {
      id: `EX.${name}-renamed`,
      words: `${name} calls its example ${first} another name`,
      edit: rename(`${held}/${first}`, `${first}2`),
    },
  ];
  if (names.length < 2) return changes;
  return [
    ...changes,
    {
      id: `EX.${name}-order`,
      words: `the examples of ${name} are in another order`,
      edit: (copy) => {
        const found = at(copy, `/${held}`) as Record<string, unknown>;
        set(held, Object.fromEntries(Object.entries(found).reverse()))(copy);
      },
    },
  ];
}
