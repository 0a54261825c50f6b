import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';

/**
 * Source text of the functions that Ajv's code calls at run time: the count of characters, and the named formats.
 * ajv-formats has one table of all formats, which a bundler can only take whole. So the named formats are cut out of its
 * source.
 *
 * @throws {Error} when the source of ajv-formats has another layout, or a format is not in it
 */
export function validatorRuntime(formatNames: string[]): string {
  const source = readFileSync(createRequire(import.meta.url).resolve('ajv-formats/dist/formats.js'), 'utf8');
  const [, functions] = source.split('exports.formatNames = Object.keys(exports.fullFormats);\n');
  const formats = formatNames.map((name) => {
    const definition = new RegExp(`^ {4}"?${name}"?: (.+),$`, 'm').exec(source)?.[1];
    if (!functions || !definition) throw new Error(`ajv-formats: cannot find the format ${name}`);
    // The second argument is for `formatMinimum` and its like, which the description does not use.
    return `${JSON.stringify(name)}: ${definition.replace(/^fmtDef\((.+), compare\w+\)$/, '{ validate: $1 }')}`;
  });
  // A date-time has two parts. Without the limit, a long string of separators would fill the memory.
  const [split, limited] = ['split(DATE_TIME_SEPARATOR)', 'split(DATE_TIME_SEPARATOR, 3)'];
  return `${ucs2length.default}\n${functions?.replaceAll(split, limited)}\nconst formats = { ${formats.join(', ')} };\n`;
}
