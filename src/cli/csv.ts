/** CSV as RFC 4180 has it: https://www.rfc-editor.org/rfc/rfc4180 */
import type { VpcMemberInfo } from '../types.js';
import type { Format } from './format.js';
import { printable } from './printable.js';

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
  let header = record(columns);
  return {
    page(members) {
      const text = header + members.map((member) => record(columns.map((name) => member[name]))).join('');
      header = '';
      return text;
    },
    end: () => '',
  };
}

function record(values: readonly unknown[]): string {
  return `${values.map((value) => field(value ?? '')).join(',')}\r\n`;
}

function field(value: unknown): string {
  const text = typeof value === 'string' ? withoutFormula(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV is what people open in a spreadsheet, which would run `=HYPERLINK(...)` in a name: an apostrophe makes it text.
 * Programs, which would have to take the apostrophe off, have JSON.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function withoutFormula(text: string): string {
  const clean = text.replace(/[^\t\r\n]+/g, printable);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(clean) ? `'${clean}` : clean;
}
