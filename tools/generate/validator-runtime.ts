import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';

/**
 * Source text of what the code that Ajv writes calls at run time: the count of characters, and the named formats.
 * ajv-formats keeps all formats in one table, of which a bundler can drop nothing, so the named ones are cut out of it.
 *
 * @throws {Error} when ajv-formats is not laid out as expected, or has no such format
 */
export function validatorRuntime(formatNames: string[]): string {
  const source = readFileSync(createRequire(import.meta.url).resolve('ajv-formats/dist/formats.js'), 'utf8');
  const [, functions] = source.split('exports.formatNames = Object.keys(exports.fullFormats);\n');
  const formats = formatNames.map((name) => {
    const definition = new RegExp(`^ {4}"?${name}"?: (.+),$`, 'm').exec(source)?.[1];
    if (!functions || !definition) throw new Error(`ajv-formats: cannot find the format ${name}`);
    // The second argument compares two values, for keywords that we do not use.
    return `${JSON.stringify(name)}: ${definition.replace(/^fmtDef\((.+), compare\w+\)$/, '{ validate: $1 }')}`;
  });
  // Two parts make a date-time. Without the limit a long text of separators fills the memory.
  const [split, limited] = ['split(DATE_TIME_SEPARATOR)', 'split(DATE_TIME_SEPARATOR, 3)'];
  return `${ucs2length.default}\n${functions?.replaceAll(split, limited)}\nconst formats = { ${formats.join(', ')} };\n`;
}
