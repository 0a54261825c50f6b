import { printable, printableJson } from './printable.js';

/** An event as one line for `--verbose`: its type, then its fields as `name=value`. Events never hold a secret. */
export function eventLine<Event extends { type: string }>({ type, ...fields }: Event): string {
  const pairs = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${name}=${typeof value === 'object' ? printableJson(value) : printable(String(value))}`,
    );
  return `${[type, ...pairs].join(' ')}\n`;
}
