/** P6: the schemas of the bodies match the facts, field by field. */

import { valueAt } from '../../../tools/lib/json-pointer.js';
import type { Flaw } from '../check.js';
import type { Fact } from '../facts/fact.js';
import { schemas } from '../facts/schemas.js';
import { isNode, type Located, under } from '../validators/document.js';
import { type DescriptionCheck, differs, namesDiffer } from './description-check.js';
import { explanationsDiffer, fieldNames, rulesDiffer } from './description-rules.js';

type SchemaName = keyof typeof schemas;

function schemaOf(description: object, name: string): Located | undefined {
  const pointer = `/components/schemas/${name}`;
  const node = valueAt(description, pointer);
  return isNode(node) ? { pointer, node } : undefined;
}

function examplesOf({ example }: Fact): readonly unknown[] | undefined {
  return example === undefined ? undefined : [example];
}

/** Each field that is missing or unexpected, with the rule that the checks of this field have too. */
function fieldsDiffer(name: SchemaName, found: readonly string[], facts: readonly string[]): Flaw[] {
  const names = [...new Set([...facts, ...found])];
  return names.flatMap((field) => {
    const has = (list: readonly string[]) => list.filter((other) => other === field);
    return namesDiffer(`${name}: field`, has(found), has(facts)).map((message) => {
      return { message, rules: [`/components/schemas/${name}/properties/${field}`] };
    });
  });
}

export const schemaChecks: readonly DescriptionCheck[] = [
  {
    id: 'P6.schemas',
    title: 'The schemas have the published names',
    pointer: '/components/schemas',
    problems: (description) =>
      namesDiffer(
        'schema',
        Object.keys((valueAt(description, '/components/schemas') as object | undefined) ?? {}),
        Object.keys(schemas),
      ),
  },
  ...(Object.keys(schemas) as SchemaName[]).flatMap((name): DescriptionCheck[] => {
    const { required, fields, example } = schemas[name];
    const pointer = `/components/schemas/${name}`;
    return [
      {
        id: `P6.schema-${name}`,
        title: `${name} has its published fields, required fields and example, and allows unknown fields`,
        pointer,
        problems(description) {
          const schema = schemaOf(description, name);
          const rules = { type: 'object', required };
          return [
            ...rulesDiffer(description, name, schema, rules),
            ...fieldsDiffer(name, fieldNames(description, schema), Object.keys(fields)),
            ...differs(`${name}: examples`, schema?.node.examples, example && [example]),
          ];
        },
      },
      ...Object.entries(fields).map(
        ([field, fact]): DescriptionCheck => ({
          id: `P6.field-${name}-${field}`,
          title: `${field} of ${name} has its published type, bounds and values`,
          pointer: `${pointer}/properties/${field}`,
          problems(description) {
            const found = under(description, schemaOf(description, name), 'properties', field);
            return [
              ...rulesDiffer(description, field, found, fact.today),
              ...explanationsDiffer(field, found),
              ...differs(`${field}: examples`, found?.node.examples, examplesOf(fact)),
            ];
          },
        }),
      ),
    ];
  }),
];
