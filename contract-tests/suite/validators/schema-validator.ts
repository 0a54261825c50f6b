/** The second validator besides Prism: Ajv 2020, strict, on the schemas of one description. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { formatPointer } from '../../../tools/lib/json-pointer.js';
import { NotCheckable } from '../check.js';
import { isNode } from './document.js';

/** A violation of a schema. */
export interface Finding {
  /** JSON pointer into the value. */
  instancePath: string;
  message: string;
  keyword: string;
  /** JSON pointer to the rule in the description. */
  schemaPath: string;
  /** For `required`: the field that is missing. */
  missing?: string;
}

export interface SchemaValidator {
  /** The violations of `value` against the schema at `pointer`. `closed` reports unknown fields too. */
  findings(pointer: string, value: unknown, closed?: boolean): Finding[];
}

const validators = new WeakMap<object, SchemaValidator>();

/** The validator of a description, compiled once. */
export function schemaValidator(document: object): SchemaValidator {
  const cached = validators.get(document);
  if (cached) return cached;
  const validator = createValidator(document);
  validators.set(document, validator);
  return validator;
}

/** Our own keywords: strict mode throws on keywords that it does not know. */
export const annotations: readonly string[] = ['x-enumDescriptions', 'x-unbounded', 'components', 'paths'];

/** Strict, but without meta-schema validation: only P2 reports an invalid schema. */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    validateSchema: false,
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  });
  addFormats.default(ajv);
  ajv.addVocabulary([...annotations]);
  return ajv;
}

function createValidator(document: object): SchemaValidator {
  const ajv = createAjv();
  const open = parts(document);
  const strictParts = closedWorld(open) as typeof open;
  ajv.addSchema({ $id: 'open', ...open });
  ajv.addSchema({ $id: 'closed', ...strictParts });
  const pointers = new Map([...pointersOf(open), ...pointersOf(strictParts)]);
  return {
    findings(pointer, value, closed = false) {
      const validate = compiled(ajv, `${closed ? 'closed' : 'open'}#${encodeURI(pointer)}`);
      if (!validate) throw new Error(`the description has no schema at ${pointer}`);
      validate(value);
      return (validate.errors ?? []).map((error) => finding(error, pointers));
    },
  };
}

/** @throws {NotCheckable} when the schema does not compile, which P2 reports */
function compiled(ajv: Ajv2020, id: string): ReturnType<Ajv2020['getSchema']> {
  try {
    return ajv.getSchema(id);
  } catch (error) {
    throw new NotCheckable('P2.strict-compile', (error as Error).message);
  }
}

/** The parts of a description that hold schemas. */
function parts(document: object): { components?: unknown; paths?: unknown } {
  const { components, paths } = document as { components?: unknown; paths?: unknown };
  return { components, paths };
}

function finding(error: ErrorObject, pointers: ReadonlyMap<unknown, string>): Finding {
  const { instancePath, keyword, message = keyword, parentSchema, params } = error;
  const extra = keyword === 'additionalProperties' ? `: ${params.additionalProperty}` : '';
  const schemaPath = `${pointers.get(parentSchema) ?? ''}/${keyword}`;
  const missing = keyword === 'required' ? { missing: String(params.missingProperty) } : {};
  return {
    instancePath,
    message: `${instancePath || 'the body'} ${message}${extra}`,
    keyword,
    schemaPath,
    ...missing,
  };
}

/** A copy in which every object schema forbids unknown fields. */
function closedWorld(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closedWorld);
  if (!isNode(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closedWorld(value)]));
  const closes = isNode(node.properties) && node.additionalProperties === undefined;
  return closes ? { ...copy, additionalProperties: false } : copy;
}

function* pointersOf(node: unknown, pointer = ''): Generator<[unknown, string]> {
  if (!(node instanceof Object)) return;
  yield [node, pointer];
  for (const [key, value] of Object.entries(node)) yield* pointersOf(value, pointer + formatPointer([key]));
}
