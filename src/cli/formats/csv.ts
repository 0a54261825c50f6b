/** CSV as RFC 4180 has it: https://www.rfc-editor.org/rfc/rfc4180 */
import { pieces, printable, textOf } from '../printable.js';
import { allColumns, type Column } from './columns.js';
import type { Format } from './format.js';

/** A header row, then a row for each member, as pages arrive. A missing value is an empty field. */
export function csv(columns: readonly Column[] = allColumns, headers = true): Format {
  return {
    begin: () => (headers ? record(columns.map(({ name }) => name)) : []),
    member: (member) => record(columns.map(({ name }) => member[name])),
    end: () => [],
  };
}

function* record(values: readonly unknown[]): Generator<string, void, void> {
  for (const [index, value] of values.entries()) {
    if (index > 0) yield ',';
    yield* field(value);
  }
  yield '\r\n';
}

/** Line breaks are escaped like every control character: otherwise a name could forge a record. */
function* field(value: unknown): Generator<string, void, void> {
  const text = textOf(value);
  const quote = /[",]/.test(text) ? '"' : '';
  yield quote;
  if (typeof value === 'string' && formula.test(text)) yield "'";
  for (const piece of pieces(text)) yield printable(piece).replaceAll('"', '""');
  yield quote;
}

/**
 * A spreadsheet would run `=HYPERLINK(...)` in a name: a leading apostrophe makes it text. For programs, JSON has the
 * value without the apostrophe.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@＝＋－＠]/;
