import CliTable from 'cli-table3';
import type { VpcMemberInfo } from '../types.js';
import { red, yellow } from './colour.js';
import type { Format, Look } from './format.js';
import { printable } from './printable.js';

/** The description's words for `status`. */
export const statusWords: Readonly<Record<number, string>> = { 1: 'available', 2: 'unavailable' };

/** A cell is plain text; its colour comes after, so that text of the service cannot bring its own. */
type Column = readonly [
  head: string,
  text: (member: VpcMemberInfo) => unknown,
  colour?: (text: string) => string,
];

const columns: readonly Column[] = [
  ['HOST', ({ host }) => host],
  ['PORT', ({ port }) => port],
  ['WEIGHT', ({ weight }) => weight],
  [
    'STATUS',
    ({ status }) => status && (statusWords[status] ?? status),
    (text) => (text === statusWords[2] ? yellow(text) : text),
  ],
  ['HEALTH', ({ health_status }) => health_status, (text) => (text === 'unhealthy' ? red(text) : text)],
  ['ID', ({ id }) => id],
  ['NAME', ({ ecs_name }) => ecs_name],
  ['CREATED', ({ create_time }) => create_time],
];

/** For people: a row for each member, then how many there are. What a member lacks shows as `-`. */
export function table({ colour, source }: Look): Format {
  const rows: string[][] = [];
  return {
    page(members) {
      for (const member of members) rows.push(columns.map((column) => cell(column, member, colour)));
      return '';
    },
    end({ total }) {
      return `${draw(rows)}\n\n${rows.length} of ${total} members, from ${source}\n`;
    },
  };
}

function cell([, text, paint]: Column, member: VpcMemberInfo, colour: boolean): string {
  const plain = printable(String(text(member) ?? '')) || '-';
  return colour && paint ? paint(plain) : plain;
}

const noBorder = Object.fromEntries(
  ['top', 'bottom', 'left', 'right']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .map((part) => [part, '']),
);

/** Columns two spaces apart, without a border, so that a line can be copied or cut. */
function draw(rows: readonly string[][]): string {
  const drawn = new CliTable({
    head: columns.map(([head]) => head),
    chars: { ...noBorder, mid: '', 'mid-mid': '', middle: '  ' },
    colAligns: ['left', 'right', 'right'],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  drawn.push(...rows);
  return drawn.toString().replace(/ +$/gm, '');
}
