import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats, { type FormatName } from 'ajv-formats';
import { build } from 'esbuild';
import type { Description } from '../lib/description.js';
import { valueAt } from '../lib/json-pointer.js';
import { validatorRuntime } from './validator-runtime.js';
import { violationMessage } from './violation-messages.js';

const root = '/components/schemas/VpcMemberPage';
const violation = '{ instancePath: string; schemaPath: string; message: string; keyword: string }';

/**
 * Source text of `generated/page-validator.ts`: one function, which Ajv compiles from `VpcMemberPage` of a bundled
 * description. The function needs no module and no `eval` at run time.
 *
 * @throws {Error} when the description has a keyword, format or structure that the generator does not support
 */
export async function pageValidatorModule(description: Description): Promise<string> {
  // Bundling drops unused code even in a single file; `minifySyntax` saves a fifth of the rest.
  const { outputFiles } = await build({
    stdin: { contents: withViolations(ajvCode(description), description) },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
    write: false,
  });
  const code = (outputFiles[0]?.text ?? '').replace('// <stdin>\n', '').replace(/^export \{[^}]+\};\n/m, '');
  if (/\b(require|import|export)\b/.test(code)) throw new Error('the page validator is not self-contained');
  const signature = `export function violationsOf(value: unknown): ${violation}[] {`;
  return [
    '// @ts-nocheck The output of Ajv has no types.',
    code.replace('function violationsOf(value) {', signature),
  ].join('\n');
}

function ajvCode({ components: { schemas } }: Description): string {
  const text = JSON.stringify(schemas);
  const formats = [...new Set(text.match(/(?<="format":")[^"]+/g))];
  const annotations = new Set(text.match(/(?<=")x-\w+(?=":)/g));
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    messages: false,
    code: { source: true, lines: true, esm: true, formats: _`formats` },
  });
  addFormats.default(ajv, formats as FormatName[]);
  ajv.addVocabulary(['components', ...annotations]);
  // Tracking evaluated fields is needed by `unevaluatedProperties` only, and would make the code larger.
  ajv.opts.unevaluated = false;
  ajv.addSchema({ $id: 'description', components: { schemas } });
  const validate = ajv.getSchema(`description#${root}`);
  if (!validate) throw new Error(`the description has no ${root}`);
  const code = standalone
    .default(ajv, validate)
    .replace('require("ajv/dist/runtime/ucs2length").default', 'ucs2length')
    .replace(
      /export const validate = (\w+);\s*export default \w+;/,
      'export function violationsOf(value) { $1(value); return $1.errors ?? []; }',
    );
  return validatorRuntime(formats) + code;
}

/** Replaces the error objects in the code that Ajv wrote by violations. Messages are formatted here, not at run time. */
function withViolations(code: string, description: object): string {
  const error =
    /\{instancePath(?::(?<instancePath>.+?))?,schemaPath:"#(?<path>.+?)",keyword:"(?<keyword>\w+)",params:\{(?<params>.*?)\}\}/g;
  const replaced = code.replace(error, (...match) => {
    const { instancePath = 'instancePath', path, keyword, params } = match.at(-1) as Record<string, string>;
    // Ajv's path starts at the compiled schema, or at the document root where Ajv followed a reference.
    const schemaPath = path?.startsWith('/components/') ? path : root + path;
    const [, missing] = /missingProperty: "(.+?)"/.exec(params ?? '') ?? [];
    const message = violationMessage(keyword ?? '', valueAt(description, schemaPath), missing);
    const quoted = JSON.stringify({ schemaPath, message, keyword });
    return `{ instancePath: ${instancePath}, ${quoted.slice(1)}`;
  });
  // The keys of a violation are quoted here, those of Ajv's error objects are not.
  if (replaced.includes('schemaPath:')) throw new Error('Ajv wrote an error object in an unknown form');
  return replaced;
}
