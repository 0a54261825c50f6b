/** Makes text of a server safe for a report and the terminal: no secret, no control character, a maximum length. */
import { printable } from '../../../src/cli/printable.js';
import type { RecordedResponse } from '../../suite/target.js';
import type { Redactor } from '../../suite/targets/redaction.js';

const maxWord = 60;
const maxLength = 1_000;

/** A message in one line, safe to print. */
export function shown(
  message: string,
  mask: Redactor,
  recorded: readonly Pick<RecordedResponse, 'text'>[] = [],
): string {
  const line = printable(shorten(mask.text(exactNumbers(message, recorded))));
  return line.length > maxLength ? `${line.slice(0, maxLength)}...` : line;
}

/** Shortens long ids and values in the middle, because they often differ at the end. */
export function shorten(text: string): string {
  return text.replace(/[^\s/?&=,;:"'()[\]{}]+/g, (word) =>
    word.length > maxWord ? `${word.slice(0, 30)}…${word.slice(-20)}` : word,
  );
}

/**
 * Numbers as the server wrote them. JSON.parse rounds integers over 2^53, so that a message has another number than its
 * body.
 */
export function exactNumbers(message: string, recorded: readonly Pick<RecordedResponse, 'text'>[]): string {
  const written = new Set(
    recorded.flatMap(({ text }) => text.match(/-?\d{16,}(?:\.\d+)?(?:e\+?\d+)?/gi) ?? []),
  );
  const byRounded = new Map([...written].map((literal) => [String(Number(literal)), literal]));
  return message.replace(/-?\d[\d.]*(?:e\+\d+)?/g, (number) =>
    written.has(number) ? number : (byRounded.get(number) ?? number),
  );
}
