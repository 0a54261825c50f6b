/** P6: the bodies are those of the facts, field by field. */
import { schemas } from '../facts/schemas.js';
import { at, isNode, type Located, under } from '../judge/document.js';
import { type DescriptionCheck, differs, namesDiffer } from './description-check.js';
import { explanationsDiffer, fieldNames, rulesDiffer } from './description-rules.js';

type SchemaName = keyof typeof schemas;

function schemaOf(description: object, name: string): Located | undefined {
  const pointer = `/components/schemas/${name}`;
  const node = at(description, pointer);
  return isNode(node) ? { pointer, node } : undefined;
}

export const schemaChecks: readonly DescriptionCheck[] = [
  {
    id: 'P6.schemas',
    title: 'The bodies have the names that the page gives them',
    place: '/components/schemas',
    problems: (description) =>
      namesDiffer(
        'schema',
        Object.keys((at(description, '/components/schemas') as object | undefined) ?? {}),
        Object.keys(schemas),
      ),
  },
  ...(Object.keys(schemas) as SchemaName[]).flatMap((name): DescriptionCheck[] => {
    const { required, fields, example } = schemas[name];
    const place = `/components/schemas/${name}`;
    return [
      {
        id: `P6.schema-${name}`,
        title: `${name} has the published fields, the required ones among them, its example, and is open to new ones`,
        place,
        problems(description) {
          const schema = schemaOf(description, name);
          const rules = { type: 'object', required };
          return [
            ...rulesDiffer(description, name, schema, rules),
            ...namesDiffer(`${name}: field`, fieldNames(description, schema), Object.keys(fields)),
            ...differs(`${name}: examples`, schema?.node.examples, example && [example]),
          ];
        },
      },
      ...Object.entries(fields).map(
        ([field, fact]): DescriptionCheck => ({
          id: `P6.field-${name}-${field}`,
          title: `${field} of ${name} has its published type, bounds and values`,
          place: `${place}/properties/${field}`,
          problems(description) {
            const found = under(description, schemaOf(description, name), 'properties', field);
            const [example] = Array.isArray(found?.node.examples) ? found.node.examples : [];
            return [
              ...rulesDiffer(description, field, found, fact.today),
              ...explanationsDiffer(field, found),
              ...differs(`${field}: example`, example, fact.example),
            ];
          },
        }),
      ),
    ];
  }),
];
