import type { MembersEvent } from '../events.js';
import { printable, printableJson } from './printable.js';

/** An event as one line for `--verbose`: its type, then its fields as `name=value`. Events never hold a secret. */
export function eventLine({ type, ...fields }: MembersEvent): string {
  const pairs = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${typeof value === 'object' ? printableJson(value) : printable(String(value))}`,
    );
  return `${[type, ...pairs].join(' ')}\n`;
}
