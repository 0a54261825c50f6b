import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats, { type FormatName } from 'ajv-formats';
import { build } from 'esbuild';
import type { Description } from '../lib/description.js';
import { valueAt } from '../lib/json-pointer.js';
import { validatorRuntime } from './validator-runtime.js';
import { violationWords } from './violation-messages.js';

const root = '/components/schemas/VpcMemberPage';
const finding = '{ pointer: string; message: string; keyword: string; place: string }';

/**
 * Source text of `generated/page-validator.ts`: one function that Ajv compiles from `VpcMemberPage` of a bundled
 * description, and that needs nothing at run time, neither a module nor `eval`.
 */
export async function pageValidatorModule(description: Description): Promise<string> {
  // Bundling a single file leaves out what is not called; the shorter syntax saves a fifth of the rest.
  const { outputFiles } = await build({
    stdin: { contents: withFindings(ajvCode(description), description) },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minifySyntax: true,
    write: false,
  });
  const code = (outputFiles[0]?.text ?? '').replace('// <stdin>\n', '').replace(/^export \{[^}]+\};\n/m, '');
  if (/\b(require|import|export)\b/.test(code)) throw new Error('the page validator is not self-contained');
  const signature = `export function findings(value: unknown): ${finding}[] {`;
  return [
    '// @ts-nocheck It is the output of Ajv.',
    code.replace('function findings(value) {', signature),
  ].join('\n');
}

function ajvCode({ components: { schemas } }: Description): string {
  const text = JSON.stringify(schemas);
  const formats = [...new Set(text.match(/(?<="format":")[^"]+/g))];
  const notes = new Set(text.match(/(?<=")x-\w+(?=":)/g));
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    messages: false,
    code: { source: true, lines: true, esm: true, formats: _`formats` },
  });
  addFormats.default(ajv, formats as FormatName[]);
  ajv.addVocabulary(['components', ...notes]);
  // It would note which fields were looked at, which only `unevaluatedProperties` needs.
  ajv.opts.unevaluated = false;
  ajv.addSchema({ $id: 'description', components: { schemas } });
  const validate = ajv.getSchema(`description#${root}`);
  if (!validate) throw new Error(`the description has no ${root}`);
  const code = standalone
    .default(ajv, validate)
    .replace('require("ajv/dist/runtime/ucs2length").default', 'ucs2length')
    .replace(
      /export const validate = (\w+);\s*export default \w+;/,
      'export function findings(value) { $1(value); return $1.errors ?? []; }',
    );
  return validatorRuntime(formats) + code;
}

/** Turns the error objects in the code that Ajv wrote into ours: the words are made now, not at run time. */
function withFindings(code: string, description: object): string {
  const error =
    /\{instancePath(?::(?<pointer>.+?))?,schemaPath:"#(?<path>.+?)",keyword:"(?<keyword>\w+)",params:\{(?<params>.*?)\}\}/g;
  const ours = code.replace(error, (...match) => {
    const { pointer = 'instancePath', path, keyword, params } = match.at(-1) as Record<string, string>;
    // Ajv counts from the schema that it compiled, or from the document where it followed a reference.
    const place = path?.startsWith('/components/') ? path : root + path;
    const [, missing] = /missingProperty: "(.+?)"/.exec(params ?? '') ?? [];
    const words = violationWords(keyword ?? '', valueAt(description, place), missing);
    const [message, rule, where] = [words, keyword, place].map((text) => JSON.stringify(text));
    return `{ pointer: ${pointer}, message: ${message}, keyword: ${rule}, place: ${where} }`;
  });
  if (ours.includes('schemaPath')) throw new Error('Ajv wrote an error in a form that is not known here');
  return ours;
}
