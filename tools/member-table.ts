import type { VpcMemberInfo } from '../src/types.js';

const statusWords: Record<number, string> = { 1: 'available', 2: 'unavailable' };

/** Members as lines of text for people; what the service left out shows as `-`. */
export function memberTable(members: VpcMemberInfo[]): string {
  const rows = [
    ['HOST', 'PORT', 'WEIGHT', 'STATUS', 'ID', 'CREATED'],
    ...members.map(({ host, port, weight, status, id, create_time }) =>
      [host, port, weight, status && (statusWords[status] ?? status), id, create_time].map((value) =>
        String(value ?? '-'),
      ),
    ),
  ];
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] as string).length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
