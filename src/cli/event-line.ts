import type { MembersEvent } from '../events.js';
import { printable, printableJson } from './printable.js';

/** An event as one line for `--verbose`: its type, then what it tells as `name=value`. Events never hold a secret. */
export function eventLine({ type, ...told }: MembersEvent): string {
  const words = Object.entries(told)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${typeof value === 'object' ? printableJson(value) : printable(String(value))}`,
    );
  return `${[type, ...words].join(' ')}\n`;
}
