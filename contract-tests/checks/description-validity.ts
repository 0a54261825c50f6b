/** P2, P3 and P4: the schemas compile, their patterns are safe, and every example keeps to them. */
import { at, entriesOf, isNode, type Located, step, under } from '../judge/document.js';
import { operationOf } from '../judge/operation-view.js';
import { pageInvariants } from '../judge/page-invariants.js';
import { listIn } from '../judge/read-page.js';
import { createAjv, schemaJudge } from '../judge/schema-judge.js';
import type { DescriptionCheck } from './description-check.js';

/** Every outermost schema of a description. Examples are values: what looks like a schema in them is none. */
function* schemasOf(node: unknown, pointer = ''): Generator<Located> {
  if (!(node instanceof Object)) return;
  for (const [key, value] of Object.entries(node)) {
    const place = pointer + step(key);
    const isSchema = key === 'schema' || pointer === '/components/schemas';
    if (isSchema && isNode(value)) {
      if (value.$ref === undefined) yield { pointer: place, node: value };
    } else if (key !== 'example' && key !== 'examples') yield* schemasOf(value, place);
  }
}

/** Every schema within a schema, itself included. */
function* subschemas(schema: Located): Generator<Located> {
  yield schema;
  const { properties, items } = schema.node;
  for (const [name, node] of Object.entries(isNode(properties) ? properties : {})) {
    if (isNode(node)) yield* subschemas({ pointer: `${schema.pointer}/properties${step(name)}`, node });
  }
  if (isNode(items)) yield* subschemas({ pointer: `${schema.pointer}/items`, node: items });
}

function allSchemas(description: object): Located[] {
  return [...schemasOf(description)].flatMap((schema) => [...subschemas(schema)]);
}

/** Knows what a JSON Schema is. */
const metaSchema = createAjv();

/** What makes a schema one that some validator silently drops. */
function compileProblems(description: object): string[] {
  const ajv = createAjv();
  ajv.addSchema({
    $id: 'description',
    components: at(description, '/components'),
    paths: at(description, '/paths'),
  });
  return [...schemasOf(description)].flatMap(({ pointer, node }) => {
    if (!metaSchema.validateSchema(node)) {
      return [`${pointer} is no JSON Schema: ${metaSchema.errorsText(metaSchema.errors, { dataVar: 'it' })}`];
    }
    try {
      ajv.getSchema(`description#${encodeURI(pointer)}`);
      return [];
    } catch (error) {
      return [`${pointer} does not compile: ${(error as Error).message}`];
    }
  });
}

function patternProblems({ pointer, node }: Located): string[] {
  if (typeof node.pattern !== 'string') return [];
  try {
    new RegExp(node.pattern, 'u');
    return /^\^.*\$$/s.test(node.pattern) ? [] : [`${pointer}: the pattern is not anchored at both ends`];
  } catch (error) {
    return [`${pointer}: ${(error as Error).message}`];
  }
}

/** Each example beside the schema that it must keep to. */
function examplesOf(description: object): { name: string; value: unknown; schema: string }[] {
  const { parameters, responses } = operationOf(description);
  const headers = [...responses.values()].flatMap((response) =>
    entriesOf(description, response, 'headers').map(([, header]) => header),
  );
  const single = [...parameters, ...headers].map((holder) => {
    const schema = under(description, holder, 'schema')?.pointer ?? holder.pointer;
    return { name: holder.pointer, value: holder.node.example, schema };
  });
  const bodies = [...responses.values()].flatMap((response) =>
    entriesOf(description, response, 'content').flatMap(([, media]) =>
      entriesOf(description, media, 'examples').map(([name, { node }]) => {
        return { name, value: node.value, schema: under(description, media, 'schema')?.pointer ?? '' };
      }),
    ),
  );
  const inSchemas = allSchemas(description).flatMap(({ pointer, node }) => {
    const values = [
      ...(Array.isArray(node.examples) ? node.examples : []),
      ...('default' in node ? [node.default] : []),
    ];
    return values.map((value) => ({ name: `a value in ${pointer}`, value, schema: pointer }));
  });
  return [...single, ...bodies, ...inSchemas];
}

/** What tools make of a schema by itself: one of each field, by the first example of each. */
function composedExample(description: object, schema: Located | undefined): unknown {
  const { type, examples } = schema?.node ?? {};
  if (type === 'array') return [composedExample(description, under(description, schema, 'items'))];
  if (type !== 'object') return Array.isArray(examples) ? examples[0] : undefined;
  const fields = entriesOf(description, schema, 'properties');
  return Object.fromEntries(fields.map(([name, field]) => [name, composedExample(description, field)]));
}

export const validityChecks: readonly DescriptionCheck[] = [
  {
    id: 'P2.strict-compile',
    title:
      'Every schema compiles in strict mode: of one that does not, a validator may drop every rule silently',
    place: '/components/schemas',
    problems: compileProblems,
  },
  {
    id: 'P3.patterns',
    title: 'Every pattern compiles with the u flag and is anchored at both ends',
    problems: (description) => allSchemas(description).flatMap(patternProblems),
  },
  {
    id: 'P4.examples',
    title: 'Every example and default keeps to its schema, and has no field that the schema does not know',
    place: '/components/examples',
    problems: (description) =>
      examplesOf(description).flatMap(({ name, value, schema }) =>
        schemaJudge(description)
          .findings(schema, value, true)
          .map(({ message }) => `${name}: ${message}`),
      ),
  },
  {
    id: 'P4.counts',
    title:
      'In every example page, size is the number of members, total is not less, and no id is there twice',
    place: '/components/examples',
    problems: (description) =>
      examplesOf(description).flatMap(({ name, value }) =>
        contradictions(value).map((problem) => `${name}: ${problem}`),
      ),
  },
  {
    id: 'P4.composed',
    title: 'The examples of the fields fit together: a page of one member that is made of them is valid',
    place: '/components/schemas',
    problems(description) {
      const pointer = '/components/schemas/VpcMemberPage';
      const node = at(description, pointer);
      if (!isNode(node)) return ['there is no schema of a page'];
      const page = composedExample(description, { pointer, node });
      const findings = schemaJudge(description).findings(pointer, page, true);
      return findings.length > 0 ? findings.map(({ message }) => message) : contradictions(page);
    },
  },
  {
    id: 'P4.used',
    title: 'Every example belongs to an answer',
    place: '/components/examples',
    problems(description) {
      const used = [...operationOf(description).responses.values()].flatMap((response) =>
        entriesOf(description, response, 'content').flatMap(([, media]) =>
          entriesOf(description, media, 'examples').map(([, { pointer }]) => pointer),
        ),
      );
      const names = Object.keys((at(description, '/components/examples') as object | undefined) ?? {});
      return names
        .filter((name) => !used.includes(`/components/examples/${name}`))
        .map((name) => `no answer has the example ${name}`);
    },
  },
];

/** What in a value contradicts itself, if it is a page. */
function contradictions(value: unknown): string[] {
  const page = listIn(value);
  return page ? Object.values(pageInvariants).flatMap((problemOf) => problemOf(page) ?? []) : [];
}
