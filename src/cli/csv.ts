/** CSV as RFC 4180 has it: https://www.rfc-editor.org/rfc/rfc4180 */
import type { VpcMemberInfo } from '../types.js';
import type { Format } from './format.js';
import { pieces, printable, textOf } from './printable.js';

/** Every field of the description; a new one there does not compile here until it is added. */
const columns = Object.keys({
  host: true,
  port: true,
  weight: true,
  status: true,
  health_status: true,
  id: true,
  ecs_name: true,
  ecs_id: true,
  member_group_name: true,
  member_group_id: true,
  is_backup: true,
  create_time: true,
  vpc_channel_id: true,
} satisfies Record<keyof VpcMemberInfo, true>) as (keyof VpcMemberInfo)[];

/** A header row, then a row for each member, as pages arrive. What a member lacks is an empty field. */
export function csv(): Format {
  return {
    begin: () => record(columns),
    member: (member) => record(columns.map((name) => member[name])),
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

/** Line breaks are written out like every control character, so that a record is a line, and a name cannot forge one. */
function* field(value: unknown): Generator<string, void, void> {
  const text = textOf(value);
  const quote = /[",]/.test(text) ? '"' : '';
  yield quote;
  if (typeof value === 'string' && formula.test(text)) yield "'";
  for (const piece of pieces(text)) yield printable(piece).replaceAll('"', '""');
  yield quote;
}

/**
 * CSV is what people open in a spreadsheet, which would run `=HYPERLINK(...)` in a name: an apostrophe makes it text.
 * Programs, which would have to take the apostrophe off, have JSON.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^[=+\-@＝＋－＠]/;
