/** P2, P3 and P4: the schemas compile, their patterns are safe, and every example is valid. */

import { formatPointer, valueAt } from '../../../tools/lib/json-pointer.js';
import type { Flaw } from '../check.js';
import { entriesOf, isNode, type Located, under } from '../validators/document.js';
import { operationOf } from '../validators/operation-view.js';
import { pageInvariants } from '../validators/page-invariants.js';
import { listIn } from '../validators/read-page.js';
import { createAjv, schemaValidator } from '../validators/schema-validator.js';
import type { DescriptionCheck } from './description-check.js';

/** Every top-level schema of a description. Examples are left out, because they may contain a key `schema`. */
function* schemasOf(node: unknown, pointer = ''): Generator<Located> {
  if (!(node instanceof Object)) return;
  for (const [key, value] of Object.entries(node)) {
    const at = pointer + formatPointer([key]);
    const isSchema = key === 'schema' || pointer === '/components/schemas';
    if (isSchema && isNode(value)) {
      if (value.$ref === undefined) yield { pointer: at, node: value };
    } else if (key !== 'example' && key !== 'examples') yield* schemasOf(value, at);
  }
}

/** A schema and its subschemas. */
function* subschemas(schema: Located): Generator<Located> {
  yield schema;
  const { properties, items } = schema.node;
  for (const [name, node] of Object.entries(isNode(properties) ? properties : {})) {
    if (isNode(node))
      yield* subschemas({ pointer: `${schema.pointer}/properties${formatPointer([name])}`, node });
  }
  if (isNode(items)) yield* subschemas({ pointer: `${schema.pointer}/items`, node: items });
}

function allSchemas(description: object): Located[] {
  return [...schemasOf(description)].flatMap((schema) => [...subschemas(schema)]);
}

/** Validates schemas against the JSON Schema meta-schema. */
const metaSchema = createAjv();

/** Problems that make some validators ignore a schema silently. */
function compileProblems(description: object): Flaw[] {
  const ajv = createAjv();
  ajv.addSchema({
    $id: 'description',
    components: valueAt(description, '/components'),
    paths: valueAt(description, '/paths'),
  });
  const compiled = [...schemasOf(description)].flatMap((schema) => {
    if (!metaSchema.validateSchema(schema.node)) return [notASchema(schema)];
    return compileFlaw(ajv, schema) ?? [];
  });
  if (compiled.length === 0) return [];
  // A schema does not compile either when one in it, or behind its `$ref`, does not: only the innermost are the flaw.
  const failing = allSchemas(description).filter((schema) => compileFlaw(ajv, schema));
  const pointers = failing.map(({ pointer }) => pointer);
  const innermost = failing.filter(
    ({ pointer, node }) =>
      !pointers.some((other) => other.startsWith(`${pointer}/`) || node.$ref === `#${other}`),
  );
  return innermost.length > 0 ? innermost.flatMap((schema) => compileFlaw(ajv, schema) ?? []) : compiled;
}

function notASchema({ pointer }: Located): Flaw {
  const { errors } = metaSchema;
  const message = `${pointer} is not a JSON Schema: ${metaSchema.errorsText(errors, { dataVar: 'it' })}`;
  return { message, rules: (errors ?? []).map(({ instancePath }) => pointer + instancePath) };
}

function compileFlaw(ajv: ReturnType<typeof createAjv>, { pointer }: Located): Flaw | undefined {
  try {
    ajv.getSchema(`description#${encodeURI(pointer)}`);
    return undefined;
  } catch (error) {
    return { message: `${pointer} does not compile: ${(error as Error).message}`, rules: [pointer] };
  }
}

function patternProblems({ pointer, node }: Located): Flaw[] {
  if (typeof node.pattern !== 'string') return [];
  const flaw = (problem: string): Flaw => ({
    message: `${pointer}: ${problem}`,
    rules: [`${pointer}/pattern`],
  });
  try {
    new RegExp(node.pattern, 'u');
    return /^\^.*\$$/s.test(node.pattern) ? [] : [flaw('the pattern is not anchored at both ends')];
  } catch (error) {
    return [flaw((error as Error).message)];
  }
}

interface Example {
  name: string;
  value: unknown;
  /** JSON pointers to the example and to its schema. */
  pointer: string;
  schema: string;
}

function examplesOf(description: object): Example[] {
  const { parameters, responses } = operationOf(description);
  const headers = [...responses.values()].flatMap((response) =>
    entriesOf(description, response, 'headers').map(([, header]) => header),
  );
  const single = [...parameters, ...headers].map((holder) => {
    const schema = under(description, holder, 'schema')?.pointer ?? holder.pointer;
    return { name: holder.pointer, value: holder.node.example, pointer: holder.pointer, schema };
  });
  const bodies = [...responses.values()].flatMap((response) =>
    entriesOf(description, response, 'content').flatMap(([, media]) =>
      entriesOf(description, media, 'examples').map(([name, { pointer, node }]) => {
        const schema = under(description, media, 'schema')?.pointer ?? '';
        return { name, value: node.value, pointer, schema };
      }),
    ),
  );
  const inSchemas = allSchemas(description).flatMap(({ pointer, node }) => {
    const values = [
      ...(Array.isArray(node.examples) ? node.examples : []),
      ...('default' in node ? [node.default] : []),
    ];
    return values.map((value) => ({ name: `a value in ${pointer}`, value, pointer, schema: pointer }));
  });
  return [...single, ...bodies, ...inSchemas];
}

/** The example that tools compose from a schema: the first example of each field. */
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
    title: 'Every schema compiles in strict mode; validators may ignore one that does not',
    pointer: '/components/schemas',
    problems: compileProblems,
  },
  {
    id: 'P3.patterns',
    title: 'Every pattern compiles with the u flag and is anchored at both ends',
    problems: (description) => allSchemas(description).flatMap(patternProblems),
  },
  {
    id: 'P4.examples',
    title: 'Every example and default is valid, and has no unknown field',
    pointer: '/components/examples',
    problems: (description) =>
      examplesOf(description).flatMap(({ name, value, pointer, schema }) =>
        schemaValidator(description)
          .findings(schema, value, true)
          .map(({ message, schemaPath }) => ({
            message: `${name}: ${message}`,
            rules: [pointer, schemaPath],
          })),
      ),
  },
  {
    id: 'P4.counts',
    title:
      'In every example page, size is the number of members, total is at least size, and no id occurs twice',
    pointer: '/components/examples',
    problems: (description) =>
      examplesOf(description).flatMap(({ name, value, pointer }) =>
        contradictions(value).map((problem) => ({ message: `${name}: ${problem}`, rules: [pointer] })),
      ),
  },
  {
    id: 'P4.composed',
    title: 'A page that is composed of the examples of the fields is valid',
    pointer: '/components/schemas',
    problems(description) {
      const pointer = '/components/schemas/VpcMemberPage';
      const node = valueAt(description, pointer);
      if (!isNode(node)) return ['VpcMemberPage is missing'];
      const page = composedExample(description, { pointer, node });
      const findings = schemaValidator(description).findings(pointer, page, true);
      return findings.length > 0 ? findings.map(({ message }) => message) : contradictions(page);
    },
  },
  {
    id: 'P4.used',
    title: 'Every example is used by a response',
    pointer: '/components/examples',
    problems(description) {
      const used = [...operationOf(description).responses.values()].flatMap((response) =>
        entriesOf(description, response, 'content').flatMap(([, media]) =>
          entriesOf(description, media, 'examples').map(([, { pointer }]) => pointer),
        ),
      );
      const names = Object.keys((valueAt(description, '/components/examples') as object | undefined) ?? {});
      return names
        .filter((name) => !used.includes(`/components/examples/${name}`))
        .map((name) => `no response has the example ${name}`);
    },
  },
];

/** The contradictions within a page; none if the value is not a page. */
function contradictions(value: unknown): string[] {
  const page = listIn(value);
  return page ? Object.values(pageInvariants).flatMap((problemOf) => problemOf(page) ?? []) : [];
}
