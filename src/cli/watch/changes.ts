import type { VpcMemberInfo } from '../../types.js';
import { type Column, columnNamed } from '../formats/columns.js';
import { printable, printableJson, textOf } from '../printable.js';
import type { Change } from './diff.js';

/**
 * A change as text: `+ id host:port`, `- id host:port`, or for each field `~ id field: old -> new`.
 *
 * @param columns the only fields to show; by default all
 */
export function changeLines(change: Change, columns?: readonly Column[]): string[] {
  const { member } = change;
  const id = printable(textOf(member.id));
  if (change.type !== 'changed') return [`${change.type === 'added' ? '+' : '-'} ${id} ${address(member)}\n`];
  return Object.entries(change.changes)
    .filter(([name]) => !columns || columns.some((column) => column.name === name))
    .map(([name, { from, to }]) => {
      const value = (value: unknown) => printable((columnNamed(name)?.text ?? textOf)(value)) || '-';
      return `~ ${id} ${printable(name)}: ${value(from)} -> ${value(to)}\n`;
    });
}

/** A change as an event: one line of JSON. */
export function changeEvent(change: Change): string[] {
  return [`${printableJson(change)}\n`];
}

function address({ host, port, ecs_name }: VpcMemberInfo): string {
  const name = textOf(host ?? ecs_name) || '-';
  return printable(port === undefined ? name : `${name}:${textOf(port)}`);
}
